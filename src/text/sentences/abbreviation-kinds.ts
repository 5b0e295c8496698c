import { ABBREVIATIONS } from '../normalizer/abbreviations.ts'
import type { AbbreviationKind } from '../normalizer/abbreviations.ts'

/** What a stop after an abbreviation says about the end of the sentence. As written, without the stop. */

/** A name or an explanation follows: the stop never ends a sentence. */
export const ALWAYS_CONTINUES = abbreviations(
  ['title', 'latin'],
  `Hon Cllr Mssrs Sens Reps Lieut Cmdr Pfc eg ie cf esp excl nb n.b aka v c/o INT EXT INT./EXT Rt`,
  ['street', 'suffix'],
)

/** Counts what follows: continues before a number or a Roman numeral, otherwise an ordinary word. */
export const CONTINUES_BEFORE_NUMBER = abbreviations(
  ['reference', 'month'],
  `nr Nr n° nº N° Nº № app App bk Bk pt Pt pts eqs Eqs exs arts Arts chs tel Tel ref Ref ver Ver rev Rev c ca est b d r l ll
   n nn vv circa Rs rs Gen Exod Lev Deut Josh Judg Sam Kgs Chr Chron Neh Ps Prov Eccl Isa Jer Lam Ezek Hos Mic Zech Mal Matt Rom Cor
   Gal Eph Phil Col Thess Tim Heb Jas Pet Sc sc wt ht max temp avg pop Pop dep Dep arr Arr plat Plat Lat lat Long Lon Alt alt Mag mag Jct jct vv`,
)

/** May end a sentence or not; it does where the next word is one that sentences begin with. */
export const ENDS_BEFORE_STARTER = abbreviations(
  ['month', 'weekday', 'suffix', 'street', 'state', 'general'],
  `co cos Corp plc llc PLC LLC LLP inst Inst govt Govt mfg Sr jr sr BA MA MD MBA CPA st ave blvd rd al ibid id seq misc temp
   arr dep avg Wash Wis Wisc Wyo Ont Que Alta Dak Ste Apt Rm rm A.D B.C U.S U.S.A U.K U.N E.U R.I.P P.S p.s Fed Civ Crim Evid Supp Suppl Proc Stat Rev App Dist Cir Accts Mgmt agg hols ff Eng cap pymt pmt`,
)

/** “Come in. Peter sat down.”, “It grew two ft. Peter measured it.”: before a capital these end the sentence. */
export const MEASURES: ReadonlySet<string> = words(
  'in ft lb lbs oz hr hrs min mins sec secs yr yrs mi yd yds sq cu gal wt ht mph max cont cent tsp tbsp deg wk wks mo mos pt pts qt fl doz pcs pkg pkt ctn ea dia ac',
)
for (const measure of MEASURES) ENDS_BEFORE_STARTER.delete(measure)

/** Clock times: what follows decides, and whether the sentence has said more than the time. */
export const CLOCK: ReadonlySet<string> = words('a.m p.m A.M P.M am pm AM PM')

/** After a clock time these go on with it. */
export const AFTER_CLOCK: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst eastern central mountain pacific
`)

/** Proper names that end in an exclamation mark. */
export const EXCLAIMED_NAMES: ReadonlySet<string> = words('Yahoo Yum Jeopardy Oklahoma Kahoot')

/** Words that begin sentences and seldom names. */
export const STARTERS: ReadonlySet<string> = words(`
  the a an this that these those there here it its it's he she we they you i i'm i've i'll i'd he's she's we're
  they're you're that's there's what's who's how's where's let's don't didn't can't won't isn't
  his her our their your my one some many most all both each every few several no none nobody nothing everyone
  everything someone something
  and but or so yet nor for because although though while when whenever where wherever if unless until since after
  before as once however therefore moreover meanwhile furthermore nevertheless otherwise instead then thus hence
  also still now today tomorrow yesterday later soon finally first second next last again perhaps maybe
  what who whom whose which why how did do does is are was were am be been have has had can could will would shall
  should might must let please
  in at on by with from to of under over between among during through into about against despite according
  not never only just even such well yes oh ah hey hello thanks sorry
`)

/** Whether a list has the abbreviation: “Ill” is Illinois, “ill” is not; “CAPT” is “Capt”. */
export function lists(abbreviated: ReadonlySet<string>, word: string): boolean {
  if (abbreviated.has(word)) return true
  const lower = word.toLowerCase()
  if (word === lower) return false
  if (abbreviated.has(lower)) return true
  return word === word.toUpperCase() && abbreviated.has(word[0]! + lower.slice(1))
}

function abbreviations(
  kinds: readonly AbbreviationKind[],
  more: string,
  except: readonly AbbreviationKind[] = [],
): Set<string> {
  const excepted = new Set(
    ABBREVIATIONS.flatMap(({ written, kind }) => (except.includes(kind) && written !== 'Dr' ? written : [])),
  )
  const known = ABBREVIATIONS.flatMap(({ written, kind }) =>
    kinds.includes(kind) && !excepted.has(written) ? written.split(' ').slice(-1) : [],
  )
  return new Set([...known, ...words(more)])
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
