/**
 * Where an abbreviation stands, which also says whether its dot may end a sentence:
 * - `title` before a name: never ends one · `reference` before a number: ends one unless a number follows
 * - `latin` inside a sentence (e.g., i.e., vs.): never ends one · `month`, `weekday`: may end one
 * - `suffix` after a name or a list (Jr., Inc., etc.), `street`, `state`, `general`: may end one
 */
export type AbbreviationKind =
  'title' | 'reference' | 'latin' | 'month' | 'weekday' | 'suffix' | 'street' | 'state' | 'general'

export interface Abbreviation {
  /** As written, without its last dot; case counts unless it is all lower case. */
  readonly written: string
  /** What is said. */
  readonly spoken: string
  readonly kind: AbbreviationKind
}

/** “Dr/Doctor” → written and spoken. */
const list = (kind: AbbreviationKind, pairs: string): Abbreviation[] =>
  pairs
    .trim()
    .split(/\s*[·\n]\s*/)
    .map((pair) => {
      const [written = '', spoken = ''] = pair.split('/')
      return { written, spoken, kind }
    })

/** Every abbreviation that is written with a dot. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...list(
    'title',
    `Mr/Mister · Mrs/Misses · Ms/Ms · Mx/Mx · Dr/Doctor · Drs/Doctors · Messrs/Messrs · Mme/Madame · Mlle/Mademoiselle
     Prof/Professor · Rev/Reverend · Fr/Father · Sr/Sister · Br/Brother · St/Saint · Sts/Saints · Ste/Sainte · Hon/Honorable
     Pres/President · Gov/Governor · Sen/Senator · Rep/Representative · Amb/Ambassador · Sec/Secretary · Supt/Superintendent
     Gen/General · Col/Colonel · Maj/Major · Capt/Captain · Cpt/Captain · Cmdr/Commander · Lt/Lieutenant · Lieut/Lieutenant
     Sgt/Sergeant · Cpl/Corporal · Pvt/Private · Adm/Admiral · Cdr/Commander · Brig/Brigadier · Insp/Inspector · Det/Detective
     Mgr/Monsignor · Msgr/Monsignor · Ven/Venerable · Wm/William · Geo/George · Chas/Charles · Thos/Thomas · Jas/James
     Eng/Engineer · Atty/Attorney · Asst/Assistant · Mt/Mount · Ft/Fort · Pt/Point`,
  ),
  ...list(
    'reference',
    `No/Number · no/number · Nos/Numbers · nos/numbers · Vol/Volume · vol/volume · Vols/Volumes · vols/volumes
     Ch/Chapter · ch/chapter · Chap/Chapter · chap/chapter · Fig/Figure · fig/figure · Figs/Figures · figs/figures
     p/page · pp/pages · P/Page · Pp/Pages · Sect/Section · sect/section · sec/section · Eq/Equation · eq/equation
     Art/Article · art/article · Op/Opus · op/opus · Tab/Table · tab/table · Ex/Example · ex/example · Ed/Edition
     par/paragraph · Par/Paragraph · para/paragraph · Para/Paragraph · v/verse · Ext/Extension · ext/extension · Apt/Apartment · apt/apartment
     Rm/Room · rm/room · Rte/Route · Rt/Route · Nr/Number · nr/number · Nrs/Numbers · Ref/Reference · ref/reference · fn/footnote
     Fl/Floor · Supp/Supplementary · Suppl/Supplementary · Bldg/Building · bldg/building · Ste/Suite · Mk/Mark · Sc/Scene · sc/scene · ll/lines · Encl/Enclosure · Yr/Year · yr/year · Wk/Week · wk/week · vv/verses · junc/junction · Junc/Junction · jct/junction · Jct/Junction · chs/chapters · Chs/Chapters · chaps/chapters · Bk/Book · bk/book · Sched/Schedule · sched/schedule · Dkt/Docket · cl/clause`,
  ),
  ...list(
    'latin',
    `e.g/for example · i.e/that is · cf/compare · Cf/compare · vs/versus · viz/namely · ca/circa · approx/approximately · Approx/Approximately · incl/including
     resp/respectively · a.k.a/also known as`,
  ),
  ...list(
    'month',
    `Jan/January · Feb/February · Mar/March · Apr/April · Jun/June · Jul/July · Aug/August · Sep/September
     Sept/September · Oct/October · Nov/November · Dec/December · jan/January · feb/February · apr/April · aug/August
     sept/September · oct/October · nov/November · dec/December`,
  ),
  ...list(
    'weekday',
    `Mon/Monday · Tue/Tuesday · Tues/Tuesday · Wed/Wednesday · Weds/Wednesday · Thu/Thursday · Thur/Thursday · Thurs/Thursday
     Fri/Friday · Sat/Saturday · Sun/Sunday`,
  ),
  ...list(
    'suffix',
    `Jr/Junior · jr/junior · Snr/Senior · Jnr/Junior · Esq/Esquire · Inc/Inc · Ltd/Limited · ltd/limited · Co/Co
     Cos/Companies · Corp/Corp · Bros/Brothers · Assn/Association · Assoc/Associates · Univ/University · Dept/Department
     dept/department · Bn/Battalion · Regt/Regiment · Bde/Brigade · Sqn/Squadron · Intl/International · Natl/National · etc/etcetera · et al/et al · Ph.D/PhD · M.D/MD`,
  ),
  ...list(
    'street',
    `St/Street · Rd/Road · rd/road · Ave/Avenue · ave/avenue · Av/Avenue · Blvd/Boulevard · blvd/boulevard · Dr/Drive
     Ln/Lane · ln/lane · Ct/Court · Pl/Place · Sq/Square · Hwy/Highway · hwy/highway · Pkwy/Parkway · Expy/Expressway
     Fwy/Freeway · Tpke/Turnpike · Ter/Terrace · Terr/Terrace · Cir/Circle · Cres/Crescent · Gdns/Gardens · Bldg/Building`,
  ),
  ...list(
    'state',
    `Ala/Alabama · Ariz/Arizona · Ark/Arkansas · Calif/California · Cal/California · Colo/Colorado · Conn/Connecticut
     Del/Delaware · Fla/Florida · Ga/Georgia · Ill/Illinois · Ind/Indiana · Kan/Kansas · Kans/Kansas · Ky/Kentucky · La/Louisiana
     Md/Maryland · Mass/Massachusetts · Mich/Michigan · Minn/Minnesota · Miss/Mississippi · Mo/Missouri · Mont/Montana
     Neb/Nebraska · Nebr/Nebraska · Nev/Nevada · Okla/Oklahoma · Ore/Oregon · Pa/Pennsylvania · Penn/Pennsylvania
     Tenn/Tennessee · Tex/Texas · Vt/Vermont · Va/Virginia · Wash/Washington · Wis/Wisconsin · Wyo/Wyoming · Ont/Ontario
     N.Y/New York · N.J/New Jersey · N.H/New Hampshire · N.M/New Mexico · N.C/North Carolina · S.C/South Carolina
     N.D/North Dakota · S.D/South Dakota · W.Va/West Virginia · R.I/Rhode Island · B.C/British Columbia`,
  ),
  ...list(
    'general',
    `a.m/AM · p.m/PM · A.M/AM · P.M/PM · U.S/US · U.S.A/USA · U.K/UK · U.N/UN · E.U/EU · D.C/DC · B.C/BC · A.D/AD · B.C.E/BCE
     C.E/CE · in/inches · ft/feet · lb/pounds · lbs/pounds · oz/ounces · hr/hour · hrs/hours · min/minutes · mins/minutes
     sec/seconds · secs/seconds · yr/year · yrs/years · mi/miles · yd/yards · yds/yards · sq/square · gal/gallons · max/maximum
     temp/temperature · govt/government · misc/miscellaneous · avg/average · est/estimated · tel/telephone · Tel/Telephone
     cont/continued · wt/weight · ht/height · mph/miles per hour · per cent/per cent`,
  ),
]

/** “Calif” → California. */
export const DOTTED_STATES: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.flatMap(({ written, spoken, kind }) => (kind === 'state' ? [[written, spoken]] : [])),
)
