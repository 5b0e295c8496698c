/** One currency: what one is called, what several are, and its hundredth where it has one. */
export interface Currency {
  readonly one: string
  readonly many: string
  readonly minorOne?: string
  readonly minorMany?: string
}

const currency = (
  one: string,
  many = `${one}s`,
  minorOne?: string,
  minorMany = minorOne && `${minorOne}s`,
): Currency => (minorOne && minorMany ? { one, many, minorOne, minorMany } : { one, many })

const dollar = (of = '') => currency(`${of}dollar`, undefined, 'cent')
const POUND = currency('pound', undefined, 'penny', 'pence')
const EURO = currency('euro', undefined, 'cent')
const YEN = currency('yen', 'yen')
const RUPEE = currency('rupee', undefined, 'paisa', 'paise')

/** By the symbol that stands before (or, in some languages, after) the amount. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, Currency>> = {
  $: dollar(),
  US$: dollar('US '),
  'U.S.$': dollar('US '),
  A$: dollar('Australian '),
  AU$: dollar('Australian '),
  C$: dollar('Canadian '),
  CA$: dollar('Canadian '),
  CAD$: dollar('Canadian '),
  AUD$: dollar('Australian '),
  USD$: dollar('US '),
  NZD$: dollar('New Zealand '),
  NZ$: dollar('New Zealand '),
  HK$: dollar('Hong Kong '),
  S$: dollar('Singapore '),
  R$: currency('real', 'reais', 'centavo'),
  NT$: dollar('Taiwan '),
  'Rs.': RUPEE,
  Rs: RUPEE,
  '£': POUND,
  '€': EURO,
  '¥': YEN,
  '￥': YEN,
  '₩': currency('won', 'won'),
  '₹': RUPEE,
  '₽': currency('ruble', undefined, 'kopek'),
  '₺': currency('lira', 'lira'),
  '₪': currency('shekel'),
  '฿': currency('baht', 'baht'),
  '₫': currency('dong', 'dong'),
  '₱': currency('peso', undefined, 'centavo'),
  '₦': currency('naira', 'naira'),
  '₴': currency('hryvnia'),
  '₿': currency('bitcoin'),
  '¢': currency('cent'),
  '₡': currency('colon', 'colones'),
  '₲': currency('guarani'),
  '₸': currency('tenge', 'tenge'),
  '₵': currency('cedi'),
  '₼': currency('manat'),
  '₾': currency('lari', 'lari'),
}

/** By ISO 4217 code. */
export const CURRENCY_CODES: Readonly<Record<string, Currency>> = {
  USD: dollar('US '),
  EUR: EURO,
  GBP: POUND,
  JPY: YEN,
  CNY: currency('yuan', 'yuan'),
  RMB: currency('yuan', 'yuan'),
  AUD: dollar('Australian '),
  CAD: dollar('Canadian '),
  NZD: dollar('New Zealand '),
  HKD: dollar('Hong Kong '),
  SGD: dollar('Singapore '),
  TWD: dollar('Taiwan '),
  CHF: currency('Swiss franc', undefined, 'centime'),
  INR: RUPEE,
  SEK: currency('Swedish krona', 'Swedish kronor'),
  NOK: currency('Norwegian krone', 'Norwegian kroner'),
  DKK: currency('Danish krone', 'Danish kroner'),
  KRW: currency('won', 'won'),
  RUB: currency('ruble', undefined, 'kopek'),
  TRY: currency('Turkish lira', 'Turkish lira'),
  ILS: currency('shekel'),
  THB: currency('baht', 'baht'),
  ZAR: currency('rand', 'rand'),
  MXN: currency('Mexican peso'),
  BRL: currency('real', 'reais', 'centavo'),
  PLN: currency('zloty'),
  CZK: currency('Czech koruna'),
  HUF: currency('forint'),
  AED: currency('dirham'),
  SAR: currency('riyal'),
  PHP: currency('Philippine peso'),
  IDR: currency('rupiah', 'rupiah'),
  MYR: currency('ringgit', 'ringgit'),
  VND: currency('dong', 'dong'),
  UAH: currency('hryvnia'),
  EGP: currency('Egyptian pound'),
  NGN: currency('naira', 'naira'),
  PKR: currency('Pakistani rupee'),
  KES: currency('Kenyan shilling'),
  ARS: currency('Argentine peso'),
  BTC: currency('bitcoin'),
  ETH: currency('ether', 'ether'),
}

/** Any of the codes, for a pattern. */
export const CURRENCY_CODE = `(?:${Object.keys(CURRENCY_CODES).join('|')})`
