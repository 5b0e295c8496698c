/** Capitals that are said letter by letter although they hold a vowel or have only two letters. */
const SPELLED = new Set(
  `AA AAA AAC ABA ABS AC ACC ACL ACLU ADA ADC ADHD AFC AFI AFL AGM AI AKA ALS AMA AMD AOC AOL APA APC API ASAP ASC ATM ATP ATR ATV AV AVN AWS
  BA BAA BAC BBA BC BCE BIA BMI CA CAA CB CBA CBE CE CEO CFO CIA CIO CIS CMO CNC COO CPA CPI CPU CSI CTO CV
  DA DC DEA DIY DJ DLA DNA DOA DOE DOI DOJ DUI DVLA EA EBU ECB ECG ECU EDM EEC EEG EFL EKG EMI EMT EPA EPC ERA ESA ESL ESPN EU EV
  FA FAA FAO FBI FC FCA FCC FDA FIA FM FOB FTA GAA GB GBA GCSE GDP GI GIS GM GMC GMO GOP GOSC GPA GPU GRA GUI
  HD HIV HMO HQ HR IAAF IAEA IARC IATA IBF IBM IBU IC ICAO ICBM ICC ICI ICU ID IDE IDF IEEE IFA IFC IGN IHOP IIT ILO IMF IMO IOC IOU IP IPA
  IPC IPO IQ IRA IRC IRS ISBN ISI ISO ISP ISS ITF ITU ITV IUCN IUPAC JFK KO LAPD LCD LGA LGBT LGBTQ LP LSE LSU MBA MBE MC MEP MFA MGM MIA MIT MLA
  MLB MOT MOU MP MTA MVP NAACP NBA NCAA NCO NEC NFC NFL NGO NHL NIH NPR NSA NY NYC NYU NZ OAS OBE OCD ODI OECD OEM OJ OST OSU OTC OVA
  PBA PBS PC PCA PDA PDF PDPA PE PFA PGA PH PHD PI PIO PM PMO POV POW PR PSA PTA PTO QA QC RAF RBI RCA RFA RIAA RNA RPI ROI ROK RSVP RV
  SAS SDI SEC SEO SOA SOE SOS SUV TA TBA TCA TCU TGI TNA TOC TV UAE UAV UCI UCLA UDA UFC UFO UI UK UN UPI UPS URL US USAF USB USC USDA USGA USGS
  USMC USN USO USPS USS USSR USTA UV UVA UX VA VCR VIP VOA VP VR WBA WBO WHO WTA WTO WWE WWI WWII XP YMCA YWCA`.split(
    /\s+/,
  ),
)

/** Without a vowel, yet said as a word, an abbreviation, or shown as people write them. */
const SAID = new Set(
  'MR MRS DR ST MS JR SR VS TH ND RD PST MST CST GMT NTH HMM SHH PSST BRR TSK NSYNC SCSI XX XXX'.split(' '),
)

const UNPRONOUNCEABLE = /^[BCDFGHJKLMNPQRSTVWXZ]{3,6}$/

/**
 * What to show as spoken for a token of capitals: “D N A” for DNA when it is said letter by letter, “NASA” as it is. Capitals
 * that a rule has made out of something else (“AM”, the “HTTPS” of an address) are shown as they are.
 * @param written the slice of the input that the token stands for.
 */
export function spokenForm(token: string, written: string): string {
  if (written.replace(/[.\s]/g, '').toUpperCase() !== token) return token
  const dotted = written.match(/\p{L}\./gu)?.length ?? 0
  if (dotted > 0 && token.length === 2) return [...token].join(' ')
  return dotted > 2 ? token : (initialism(token) ?? token)
}

/** “DNA” → “D N A”, “CDs” → “C Ds” when capitals are said letter by letter; `undefined` when read as a word or no capitals. */
export function initialism(word: string): string | undefined {
  const base = word.replace(/['’]?s$/, '')
  if (base.length < 2 || !(SPELLED.has(base) || (UNPRONOUNCEABLE.test(base) && !SAID.has(base))))
    return undefined
  return [...base].join(' ') + word.slice(base.length)
}
