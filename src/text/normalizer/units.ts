import type { Locale } from '../utterance.ts'

/** A unit of measurement: what one and several are called; `cased` symbols count only in exactly this case. */
export interface Unit {
  readonly one: string
  readonly many: string
}

const SINGULAR_IS_PLURAL = /(?:hertz|kelvin|stone|horsepower|siemens|percent|per mille|bps)$/

function plural(one: string): string {
  if (one === 'foot') return 'feet'
  if (one === 'inch') return 'inches'
  if (one === 'degree') return 'degrees'
  if (SINGULAR_IS_PLURAL.test(one)) return one
  if (one === 'pound-foot') return 'pound-feet'
  const [head, ...rest] = one.split(/(?= per | of | Celsius| Fahrenheit)/)
  const many = head!.endsWith('foot')
    ? head!.replace(/foot$/, 'feet')
    : /(?:ch|ss)$/.test(head!)
      ? `${head}es`
      : `${head}s`
  return many + rest.join('')
}

const table = (rows: string): Record<string, Unit> => {
  const units: Record<string, Unit> = {}
  for (const row of rows.trim().split(/\s*[·\n]\s*/)) {
    const at = row.indexOf('=')
    const one = row.slice(at + 1).trim()
    for (const symbol of row.slice(0, at).trim().split(' ')) units[symbol] = { one, many: plural(one) }
  }
  return units
}

/** Symbols that mean a unit after any number; the case counts. American spelling; `meter` and `liter` are turned for GB. */
export const UNITS: Readonly<Record<string, Unit>> = table(`
  nm=nanometer · µm μm um=micrometer · mm=millimeter · cm=centimeter · dm=decimeter · m=meter · km Km KM=kilometer
  in in. inch=inch · ft ft.=foot · yd yds yd. yds.=yard · mi mi.=mile · nmi=nautical mile · ly=light year · Mly=million light year · kyr=thousand year · Myr=million year · Gyr=billion year · M☉=solar mass
  pc=parsec · kpc=kiloparsec · Mpc=megaparsec · Gpc=gigaparsec
  AU=astronomical unit · sq.ft sqft=square foot · sqm=square meter · sqmi=square mile · ha=hectare · ac ac.=acre
  pg=picogram · ng=nanogram · µg μg mcg=microgram · mg=milligram · g=gram · kg Kg KG kgs kg.=kilogram · t=ton · oz oz.=ounce · lb lbs lb. lbs.=pound
  µL μL µl μl=microliter · nL=nanoliter · ml mL ML=milliliter · cl cL=centiliter · dl dL=deciliter · l L=liter · hl=hectoliter · cc=cubic centimeter
  gal gal.=gallon · qt qt.=quart · pt pt.=pint · tsp tsp. tsps Tsp Tsp.=teaspoon · tbsp tbs Tbsp Tbsp. tbsp. tbsps tbs.=tablespoon · bbl=barrel · cu.ft=cubic foot
  ns=nanosecond · µs μs=microsecond · ms=millisecond · s sec sec. secs secs.=second · min min. mins mins.=minute
  h hr hr. hrs hrs.=hour · wk wks=week · mo mo. mos mos.=month · st=stone · yr yr. yrs yrs.=year
  sts sts.=stitch · pts pts.=point · wkt wkts wkts.=wicket · rebs=rebound · asts=assist · pcs pcs.=piece · doz doz.=dozen · reps=repetition
  Hz hz HZ=hertz · kHz KHz khz=kilohertz · MHz Mhz mhz=megahertz · GHz Ghz ghz=gigahertz · THz=terahertz
  bps=bit per second · kbps Kbps=kilobit per second · mbps Mbps=megabit per second · gbps Gbps=gigabit per second
  KB kB kb=kilobyte · MB mb=megabyte · GB gb Gb=gigabyte · TB tb=terabyte · PB=petabyte · KiB=kibibyte · MiB=mebibyte · GiB=gibibyte
  Mb=megabit · kbit=kilobit · Mbit=megabit · Gbit=gigabit
  mW=milliwatt · W=watt · kW KW kw=kilowatt · MW=megawatt · GW=gigawatt · TW=terawatt · hp HP bhp=horsepower
  Wh=watt hour · kWh KWh kwh=kilowatt hour · MWh=megawatt hour · GWh=gigawatt hour · TWh=terawatt hour
  mAh=milliamp hour · Ah=amp hour · mA=milliamp · A=amp · µV=microvolt · mV=millivolt · V=volt · kV KV=kilovolt
  Ω ohm=ohm · kΩ=kilohm · MΩ=megohm · µF μF=microfarad · nH=nanohenry · µH μH=microhenry · mH=millihenry · pF=picofarad · nF=nanofarad · J=joule · kJ=kilojoule · MJ=megajoule
  cal=calorie · kcal=kilocalorie · eV=electron volt · keV=kiloelectron volt · MeV=megaelectron volt · GeV=gigaelectron volt · TeV=teraelectron volt
  N=newton · kN=kilonewton · Nm=newton meter · kNm=kilonewton meter · lb-ft ft-lb ft-lbs lbft=pound-foot · kDa=kilodalton · Pa=pascal · hPa=hectopascal · kPa=kilopascal · MPa=megapascal · GPa=gigapascal
  psi PSI=pound per square inch · atm=atmosphere · bar=bar · mbar=millibar · mmHg=millimeter of mercury · inHg=inch of mercury · dB db=decibel · dBA=decibel
  mpg MPG m.p.g.=mile per gallon · mph MPH m.p.h m.p.h.=mile per hour · kph KPH kmh kmph k.p.h.=kilometer per hour · kn kt kts=knot · rpm RPM r.p.m. r.p.m=revolution per minute
  fps FPS=frame per second · bpm BPM b.p.m.=beat per minute · ppm=part per million · ppb=part per billion · px=pixel
  dpi DPI=dot per inch · ppi PPI=pixel per inch · MP=megapixel · lm=lumen · lx=lux · cd=candela · mol=mole · mmol=millimole
  ct=carat · rad=radian · K=kelvin · °C ℃ ºC=degree Celsius · °F ℉ ºF=degree Fahrenheit · °K=kelvin · ° º deg deg.=degree
  % ％=percent · pct pct.=percent · ‰=per mille · rpm=revolution per minute`)

/** Units that follow a number only after a space, or that mean something else too: the measure rule asks for more. */
export const AMBIGUOUS_UNITS: ReadonlySet<string> = new Set(
  'in st m A V W J N K t h s l g L ha ac cd ct mo pt kn kt min sec bar cal rad mol px mi MP AU mb um sqm lm lx atm pc sts'.split(
    ' ',
  ),
)

/** Symbols of UNITS that a price may stand for one of: £10/kg. */
const PRICED = 's sec pt min h hr wk mo yr kg lb oz bbl gal t ha L l kWh MWh GB sqft'

/** After a slash: `km/h`, `£10/wk`. After a measure everything in UNITS may stand there too. */
export const PER_UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PRICED.split(' ').map((symbol) => [symbol, UNITS[symbol]!.one])),
  d: 'day',
  day: 'day',
  week: 'week',
  w: 'week',
  month: 'month',
  mth: 'month',
  y: 'year',
  year: 'year',
  a: 'year',
  night: 'night',
  person: 'person',
  hour: 'hour',
  minute: 'minute',
  second: 'second',
  user: 'user',
  unit: 'unit',
  item: 'item',
  share: 'share',
  page: 'page',
  head: 'head',
  capita: 'capita',
  pp: 'person',
  pax: 'person',
  ea: 'each',
  each: 'each',
  ton: 'ton',
  tonne: 'tonne',
  acre: 'acre',
  'sq ft': 'square foot',
  side: 'side',
  doz: 'dozen',
  dozen: 'dozen',
  pack: 'pack',
  dose: 'dose',
}

/** A unit's name as the locale spells and calls it: “metre”, “tonne”. */
export const unitName = (name: string, locale: Locale): string =>
  locale === 'en-gb'
    ? name
        .replace(/(?<!(?:para|dia))meter/g, 'metre')
        .replace(/liter/g, 'litre')
        .replace(/\bton(s?)\b/, 'tonne$1')
    : name
