/** Fixed numbers of the model and of what we accept, each with its source. */

/** Kokoro's PCM rate in Hz (model card, hexgrad/Kokoro-82M). */
export const SAMPLE_RATE = 24_000

/** Samples a duration frame decodes to; 40 frames are one second (ISTFTNet's up-sampling 10 × 6 × hop 5 × 2). */
export const SAMPLES_PER_FRAME = 600

/** Columns of the decoder's input that a duration frame has; a column is 12.5 ms. */
export const COLUMNS_PER_FRAME = 2

/** Samples of audio a column decodes to. */
export const SAMPLES_PER_COLUMN = SAMPLES_PER_FRAME / COLUMNS_PER_FRAME

/** Longest phoneme sequence in tokens, without the two pads (context of 512 in the model's `config.json`). */
export const MAX_TOKENS = 510

/** Floats in one style vector: [0,128) timbre, [128,256) prosody. */
export const STYLE_SIZE = 256

/** Style rows a voice holds: row n serves n + 1 phonemes. */
export const VOICE_ROWS = 510

/** The model's own speaking rate; outside it durations collapse or drag. */
export const MIN_SPEED = 0.5
export const MAX_SPEED = 2

/** Longest text of one request, in UTF-16 code units: about 27 hours of speech. */
export const MAX_TEXT_LENGTH = 2_000_000

/** Figures a second of the waveform that goes to the page. */
export const PEAKS_PER_SECOND = 50

/** How fast speech can be listened to; apart from the speed at which the model speaks. */
export const MIN_LISTENING_SPEED = 0.5
export const MAX_LISTENING_SPEED = 3

/** Speech that is kept to be heard again: an hour and a half. */
export const KEPT_SPEECH_MB = 256

/** How often the pitch of a voice is measured. */
export const PITCHES_PER_SECOND = 50

/** LUFS that a file may be brought to. */
export const QUIETEST_FILE = -40
export const LOUDEST_FILE = -9
