import type { Rule } from './rule.ts'
import { abbreviations } from './rules/abbreviations.ts'
import { addresses } from './rules/addresses.ts'
import { apertures } from './rules/apertures.ts'
import { arithmetic } from './rules/arithmetic.ts'
import { calendarRanges } from './rules/calendar-ranges.ts'
import { chat } from './rules/chat.ts'
import { chess } from './rules/chess.ts'
import { chords } from './rules/chords.ts'
import { chemistry } from './rules/chemistry.ts'
import { citations } from './rules/citations.ts'
import { codes } from './rules/codes.ts'
import { concentrations } from './rules/concentrations.ts'
import { comparisons } from './rules/comparisons.ts'
import { contractions } from './rules/contractions.ts'
import { date } from './rules/date.ts'
import { electronic } from './rules/electronic.ts'
import { emoji } from './rules/emoji.ts'
import { feetAndInches } from './rules/feet-and-inches.ts'
import { formulas } from './rules/formulas.ts'
import { fractions } from './rules/fractions.ts'
import { keys } from './rules/keys.ts'
import { knitting } from './rules/knitting.ts'
import { leftovers } from './rules/leftovers.ts'
import { letters } from './rules/letters.ts'
import { lifeDates } from './rules/life-dates.ts'
import { lowerAcronyms } from './rules/lower-acronyms.ts'
import { measures } from './rules/measures.ts'
import { medicalNotes } from './rules/medical-notes.ts'
import { money } from './rules/money.ts'
import { negatives } from './rules/negatives.ts'
import { numberSigns } from './rules/number-signs.ts'
import { numericDate } from './rules/numeric-date.ts'
import { numbers } from './rules/numbers.ts'
import { officialNumbers } from './rules/official-numbers.ts'
import { ordinals } from './rules/ordinals.ts'
import { paperNumbers } from './rules/paper-numbers.ts'
import { parties } from './rules/parties.ts'
import { powers } from './rules/powers.ts'
import { radio } from './rules/radio.ts'
import { ranges } from './rules/ranges.ts'
import { romanNumerals } from './rules/roman-numerals.ts'
import { scales } from './rules/scales.ts'
import { sceneHeadings } from './rules/scene-headings.ts'
import { shillings } from './rules/shillings.ts'
import { signs } from './rules/signs.ts'
import { slashes } from './rules/slashes.ts'
import { spaces } from './rules/spaces.ts'
import { spelling } from './rules/spelling.ts'
import { sports } from './rules/sports.ts'
import { symbols } from './rules/symbols.ts'
import { telephone } from './rules/telephone.ts'
import { time } from './rules/time.ts'
import { verses } from './rules/verses.ts'
import { years } from './rules/years.ts'

/** Rules that a sentence goes through only if it holds what they look for. */
interface Group {
  readonly needs: RegExp
  readonly rules: readonly Rule[]
}

/** The order is part of the meaning: each rule's comment says what it must precede or follow. */
export const RULES: readonly Group[] = [
  { needs: /[★⭐♠♥♦♣]|[NEWS]{2}[EW]|\b[NS][EW]\b|[NESW] of /, rules: [signs] },
  { needs: /[^\x00-\x7f]/, rules: [emoji] },
  { needs: /doi|DOI|ar[Xx]iv/, rules: [paperNumbers] },
  { needs: /[fƒ]\/\d/, rules: [apertures] },
  { needs: /[@/\\#_]|\w\.\w|\.\w\w|localhost/, rules: [electronic] },
  {
    needs:
      /\b(?:pls|plz|thx|thnx|tnx|tmr|tmrw|[24](?:moro|mrw|day|ni)|gr8|l8r?|m8|w8|h8|str8|b4|4ever|(?:sum|any|every)1|ppl|msgs?|mtgs?|appts?|rly|srsly|wknd|bday|recd|idk|btw|im(?:h)?o|tbh|brb|ttyl|lmk|nvm|fwiw|afaik|ikr|smh|irl|ofc|omw|gtg|g2g|ngl|jk|yw|tl;dr|ur?|r [uyt])\b/iu,
    rules: [chat],
  },
  { needs: /^(?:INT|EXT)\b|\([VOCc](?:\.|[OSC]\b|[Oo][Nn][Tt])/, rules: [sceneHeadings] },
  { needs: /[YQMyqmw][o/][YQMyqmw]|yr\/yr|[ymq]-o-[ymq]/, rules: [comparisons] },
  {
    needs: /[cfhrsd]\/[oupc]\b|\b(?:[DHTS]x|[Pp]ts?|mg|mcg|ml|tablets?|units|x \d)\b|\d\/(?:7|12|52)\b/,
    rules: [medicalNotes],
  },
  {
    needs:
      /[a-zA-Z] ?[+-] ?(?:[A-Za-z]|F?\d)|\b(?:Ctrl|CTRL|Cmd|E(?:sc|SC)|D(?:el|EL)|Pg(?:Up|Dn)|PrtScn?|Ins)\b/,
    rules: [keys],
  },
  { needs: /\b[DRI][-–—]\p{Lu}/u, rules: [parties] },
  { needs: /\b[A-G](?:[#♯b♭]|m|M|ø|dim|aug|sus|add|\d)/u, rules: [chords] },
  { needs: /[Rr]ep(?:eat)? from \*|[KkPp]\d/, rules: [knitting] },
  { needs: /[a-h][1-8]|O-O/, rules: [chess] },
  { needs: / v\.? |Fed\.|\d[a-z]?\([a-z\d]|\d F\.|\d S\.|(?:401|403|457|501|529)\(/, rules: [citations] },
  {
    needs: /\d/,
    rules: [
      numberSigns,
      officialNumbers,
      telephone,
      concentrations,
      chemistry,
      codes,
      verses,
      lifeDates,
      numericDate,
      date,
      calendarRanges,
      sports,
      time,
      years,
      formulas,
      arithmetic,
    ],
  },
  { needs: /[=≈≠<>≤≥±√×÷^~→⇒∞∪∩∈∉⊂⊆∀∃∅∫∑∠△≅∥⊥]|\p{L} \+/u, rules: [formulas, arithmetic] },
  {
    needs: /\d/,
    rules: [
      addresses,
      ranges,
      negatives,
      shillings,
      money,
      feetAndInches,
      measures,
      scales,
      fractions,
      ordinals,
      radio,
    ],
  },
  { needs: /(?:km|mi|mg|kg|kWh|ft)\//, rules: [measures] },
  { needs: /\p{Ll}(?:[SOFN]|Cl|Br|OH|As)(?!\p{L})|[HK](?:Cl|Br)/u, rules: [chemistry] },
  { needs: / [A-D][-−–](?:[,.;:)!?\s]|$)/, rules: [negatives] },
  { needs: /\^/, rules: [powers] },
  { needs: /[a-z]\.? ?[-–—] ?[JFMASONDTW]|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/, rules: [calendarRanges] },
  { needs: /[$£€¥%]/, rules: [money] },
  {
    needs:
      /\b[NSEW]\. \p{Lu}|\b(?:St|Rd|Ave?|Blvd|Dr|Ln|Ct|Pl|Sq|Hwy|Pkwy|Expy|Fwy|Terr?|Cir|Cres|Gdns|Bldg|st|ave|rd|blvd|ln|hwy)\b|, (?:[A-Z]{2}\b|[A-Z][a-z]{1,4}\.|[NSWR]\.)|(?:in|from|near|of|across|to) [A-Z][a-z]{2,4}\./u,
    rules: [addresses],
  },
  {
    needs:
      /\.(?!["'”’)\]]*\s*$)|[&/]|N[°º]|\b(?:yr|wk|qtr|mth|Wk|Jct|mln|Mr|Mrs|Ms|Dr|St|mr|mrs|ms|dr|st|prof|NO|No|Yr|vs|[dD]ept|[lL]td|[JS]r|[Aa]ttn|Inc|Corp|Co|etc|MR|MRS|DR|ST|VOL|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/,
    rules: [abbreviations],
  },
  {
    needs:
      /\b(?:[IVXLCDM]{2,}(?:th|st|nd|rd)?|[VX]|WW ?(?:II?|[12])|[ivxlc]{1,7})\b|\p{L}[\w.'’]* I\b(?! \p{Ll})|\p{Lu}[\w.'’]* I\b|^["“'(\[]?I\./u,
    rules: [romanNumerals],
  },
  { needs: /(?<!\p{L})\p{L} ?\.|\.\p{L}/u, rules: [letters] },
  { needs: /\d/, rules: [numbers] },
  {
    needs:
      /['’](?:re|em|tw|ti|s\b)|\w['’] \p{L}|\b(?:how|what|where|who)re\b|\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should|ca|wo|ai)nt\b/iu,
    rules: [contractions],
  },
  {
    needs:
      /\b(?:tv|dvd|cd|pc|usa|uk|nyc|diy|faq|ceo|gps|html|css|pdf|usb|url|api|ok|fm|pH|vip|ufo|fyi|omg)s?\b/,
    rules: [lowerAcronyms],
  },
  { needs: /[/\\|]/, rules: [slashes] },
  { needs: /[^\p{L}\p{M}\s.,;:!?'"“”()-]|[µΑ-Ωα-ω]/u, rules: [symbols] },
  { needs: /is[ea]|ising|yse|tre|amme|bre/i, rules: [spelling] },
  { needs: /\p{N}/u, rules: [leftovers] },
  { needs: /\s\s|^\s|\s$|\s[,;:!?.]|[\t\n\r]/, rules: [spaces] },
]
