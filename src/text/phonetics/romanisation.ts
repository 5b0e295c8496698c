/** Latin spellings of letters of other alphabets, close enough for an English reader. Lower case. */
export const LETTERS: Readonly<Record<string, string>> = {
  ...table('ß:ss æ:ae œ:oe ø:o đ:d ð:th þ:th ł:l ı:i ŋ:ng ħ:h ŧ:t ə:e ĸ:k ſ:s ö:o ü:u'),
  // Cyrillic
  ...table(
    'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts',
  ),
  ...table(
    'ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:w ј:y љ:ly њ:ny ћ:ch ђ:dj џ:dzh ѕ:dz',
  ),
  // Greek
  ...table(
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps',
  ),
  ...table('ω:o ά:a έ:e ή:i ί:i ό:o ύ:y ώ:o ϊ:i ϋ:y ΐ:i ΰ:y'),
  // Hebrew
  ...table(
    'א:a ב:b ג:g ד:d ה:h ו:o ז:z ח:h ט:t י:i כ:k ך:kh ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t',
  ),
  // Arabic and Persian
  ...table(
    'ا:a أ:a إ:i آ:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q',
  ),
  ...table('ك:k ل:l م:m ن:n ه:h و:u ي:i ى:a ة:a ء: ئ:i ؤ:u پ:p چ:ch ژ:zh گ:g ک:k ی:i'),
  // Kana, both sets
  ...kana(
    'あアa いイi うウu えエe おオo かカka きキki くクku けケke こコko さサsa しシshi すスsu せセse そソso',
  ),
  ...kana(
    'たタta ちチchi つツtsu てテte とトto なナna にニni ぬヌnu ねネne のノno はハha ひヒhi ふフfu へヘhe ほホho',
  ),
  ...kana(
    'まマma みミmi むムmu めメme もモmo やヤya ゆユyu よヨyo らラra りリri るルru れレre ろロro わワwa をヲo んンn',
  ),
  ...kana(
    'がガga ぎギgi ぐグgu げゲge ごゴgo ざザza じジji ずズzu ぜゼze ぞゾzo だダda ぢヂji づヅzu でデde どドdo',
  ),
  ...kana(
    'ばバba びビbi ぶブbu べベbe ぼボbo ぱパpa ぴピpi ぷプpu ぺペpe ぽポpo ゃャya ゅュyu ょョyo っッ ぁァa ぃィi ぅゥu',
  ),
  ...kana('ぇェe ぉォo ゔヴvu'),
  ー: '',
}

/** `а:a б:b` */
function table(rows: string): Record<string, string> {
  return Object.fromEntries(
    rows.split(' ').map((row) => {
      const at = row.indexOf(':')
      return [row.slice(0, at), row.slice(at + 1)]
    }),
  )
}

/** `あアa`: hiragana, katakana, the syllable. */
function kana(rows: string): Record<string, string> {
  return Object.fromEntries(
    rows.split(' ').flatMap((row) => {
      const syllable = row.slice(2)
      return [
        [row.charAt(0), syllable],
        [row.charAt(1), syllable],
      ]
    }),
  )
}
