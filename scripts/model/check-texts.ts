/** Ten lines that the model build is checked with, as Kokoro's phonemes; short, for there are many passes. */
export const CHECK_TEXTS = [
  // Good morning.
  'ɡˌʊd mˈɔɹnɪŋ.',
  // Is this your umbrella?
  'ˌɪz ðɪs jʊɹ ʌmbɹˈɛlə?',
  // What a lovely old clock!
  'wˌʌt ɐ lˈʌvli ˈOld klˈɑk!',
  // No.
  'nˈO.',
  // Three thick books fell off the shelf.
  'θɹˈi θˈɪk bˈʊks fˈɛl ˈɔf ðə ʃˈɛlf.',
  // My sister plays the violin.
  'mI sˈɪstəɹ plˈAz ðə vˌIəlˈɪn.',
  // Wait; someone is coming.
  'wˈAt; sˈʌmwˌʌn ɪz kˈʌmɪŋ.',
  // The judge chose a measured voice.
  'ðə ʤˈʌʤ ʧˈOz ɐ mˈɛʒəɹd vˈYs.',
  // Six, seven, eight.
  'sˈɪks, sˈɛvən, ˈAt.',
  // We thank you for your patience.
  'wi θˈæŋk ju fɔɹ jʊɹ pˈAʃəns.',
] as const

/** Of both kinds of English, high and low. */
export const CHECK_VOICES = ['af_heart', 'am_michael', 'bf_emma', 'bm_george'] as const
