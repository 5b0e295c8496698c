/** What a stop after an abbreviation says about the end of the sentence. Words in lower case, without the stop. */

/** A name or an explanation follows: the stop never ends a sentence. */
export const ALWAYS_CONTINUES: ReadonlySet<string> = words(`
  mr mrs ms messrs mx mme mlle mssrs dr prof rev fr hon gen col lt sgt capt cpt cmdr cdr cpl maj adm pvt pfc brig
  gov sen rep sens reps pres supt insp det atty amb sec-gen cllr
  mt mtn ft pt
  vs v cf e.g i.e eg ie viz esp incl excl resp aka a.k.a nb n.b w c/o i.c
`)

/** Counts what follows: continues before a number or a Roman numeral, otherwise an ordinary word. */
export const CONTINUES_BEFORE_NUMBER: ReadonlySet<string> = words(`
  no nos nr n° nº № p pp vol vols ch chap chs fig figs sec sect art arts par para eq eqs ex app pl ed eds bk pt pts
  op tel ext ref ver rev approx ca c circa est b d born died r l ll n nn v vv
  jan feb mar apr jun jul aug sep sept oct nov dec
`)

/** May end a sentence or not; it does where the next word is one that sentences begin with. */
export const ENDS_BEFORE_STARTER: ReadonlySet<string> = words(`
  co cos corp inc ltd plc llc llp bros assn assoc dept univ inst intl natl govt mfg dist div
  jr sr esq ph.d phd m.d md b.a ba m.a b.s b.sc m.sc msc mba ll.b ll.m d.d.s r.n cpa
  st ave blvd rd ln ct sq pl hwy pkwy ter cres apt ste bldg rm fl
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  al ibid id seq etc et misc temp avg min max std def var
  ala ariz ark cal calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev
  okla ore penn pa tenn tex va vt wash wis wisc wyo ont que alta
  a.d b.c b.c.e c.e a.h d.c u.s u.s.a u.k u.n e.u u.s.s.r n.y l.a n.z r.i.p p.s
`)

/** Clock times: what follows decides, and whether the sentence has said more than the time. */
export const CLOCK: ReadonlySet<string> = words('a.m p.m am pm')

/** After a clock time these go on with it. */
export const AFTER_CLOCK: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst eastern central mountain pacific
`)

/** Proper names that end in an exclamation mark. */
export const EXCLAIMED_NAMES: ReadonlySet<string> = words(
  'yahoo yum jeopardy oklahoma oliver hamilton kahoot',
)

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
  should may might must let please
  in at on by with from to of under over between among during through into about against despite according
  not never only just even such well yes oh ah hey hello thanks sorry
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
