import type { Rule } from '../rule.ts'

const LOWER =
  /(?<![\p{L}\p{N}_'’-])(tv|dvd|cd|pc|usa|uk|nyc|diy|faq|ceo|gps|html|css|pdf|usb|url|api|vip|ufo|fyi|omg)(s?)(?![\p{L}\p{N}_])/gu
const ACIDITY = /(?<![\p{L}\p{N}])pH(?!\p{L})/gu

// tv → TV · dvds → DVDs · pH → P H: acronyms in small letters, so that they are spelled
export const lowerAcronyms: Rule = (text) =>
  text.replace(ACIDITY, () => 'P H').replace(LOWER, ([, word = '', s = '']) => word.toUpperCase() + s)
