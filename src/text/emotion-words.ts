import type { EmotionName } from '../config/emotion-names.ts'

/** Words that a text in a mood tends to hold; an ending -s, -ed, -ing or -ly may follow where it is written with a star. */
export const EMOTION_WORDS: Readonly<Partial<Record<EmotionName, string>>> = {
  happy:
    'happy happily happiness glad gladly joy* joyful delight* cheer* cheerful smile* smiling laugh* love* lovely wonderful ' +
    'beautiful sunshine celebrate* celebrating congratulations thank* grateful pleased pleasure merry bliss birthday wedding',
  sad:
    'sad sadly sadness cry* cried tear* weep* wept grief grieve* mourn* sorrow* lonely alone miss* lost funeral died death dead ' +
    'buried farewell goodbye heartbroken hopeless regret* sorry unfortunately tragic tragedy unhappy misery',
  angry:
    'angry angrily anger furious fury rage* hate* hated outrage* outrageous unacceptable ridiculous disgrace* disgusting ' +
    'shout* shut liar lies betray* enough idiot stupid damn insult* insulting intolerable blame*',
  excited:
    'excited exciting amazing incredible unbelievable fantastic awesome wow hooray hurray win* won champion* victory finally ' +
    'thrill* thrilling tonight ready launch* brilliant yes goal breaking record hurry',
  calm:
    'calm calmly relax* breathe breathing breath peace* peaceful still rest* gentle ease slow slowly meditation meditate ' +
    'soothing serene softly release* drift* settle* quietly lake breeze comfortable',
  confident:
    'certain* certainly confident confidently guarantee* proven prove* results lead* leader leadership strategy success* ' +
    'successful achieve* deliver* growth expert* clearly definitely determined mission quarter revenue commit*',
  gentle:
    'baby dear darling sweetheart child little hush lullaby sleep* tender tenderly care* caring kind kindly hug* hold hand ' +
    'safe comfort* pillow blanket goodnight kiss* whisper* soft',
  mysterious:
    'mystery mysterious mysteriously secret* shadow* dark darkness midnight fog mist ghost* strange* strangely vanish* ' +
    'vanished unknown whispered hidden ancient footstep* creak* moonlight haunted legend* riddle* silence door* castle',
  playful:
    'play* playful silly funny joke* joking tickle* giggle* prank* trick* guess* bounce* wiggle* pirate* monkey* dragon* ' +
    'treasure* peekaboo tease* mischief* game* oops whoops boing',
}
