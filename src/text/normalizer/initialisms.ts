/** Capitals that are said letter by letter although they could be read as a word, or hold a vowel. */
const SPELLED = new Set(
  `AA AAA ABA AC ACC ACL ACLU ADA ADC ADHD AFC AFI AFL AGM AI AKA AM AMA AMC AMD AMG AOC AOL AP APA APC APEC API AR ASC ASCAP ATM ATP ATR ATV AVN
  BA BAA BAFTA BBA BC BCE BEd BIA BMI BMO BOA CA CAA CAD CB CBA CBE CE CEO CFO CIA CIO CIS CMO CNC COO CO CPA CPI CPU CSI CTO CUNY
  DA DAB DEA DIY DJ DLA DNA DOA DOE DOI DOJ DOS DUI EA EBU EC ECB ECG ECU EDM EEC EEG EFL EKG EMI EMT EP EPA EPs EPC ER ERA ES ESA ESL ESPN ET ETA EU EV 
  FA FAA FAI FAO FBI FCA FCC FDA FIA FIR FIS FM FOB FTA GAA GB GBA GCSE GDP GI GIS GM GMC GMO GNU GOP GOSC GPA GPU GRA GUI
  HD HIV HMO HOA HR HRM HUD IAAF IAEA IARC IATA IBF IBM IBU IC ICAO ICBM ICC ICE ICI ICU ID IDE IDF IEEE IFA IFC IGN IIHF IISc III IIT IL ILO IMDb IMF IMO INS INC IOC IOU IP IPA IPC IPO IQ IRA IRC IRS ISBN ISI ISO ISP ISS ISSN ITF ITU ITV IUCN IUPAC IV
  JFK KO LA LAPD LCD LED LGA LGBT LOA LP LSE LSU MA MAC MBA MBE MD MFA MIA MIT MLA MLB MOT MOU MP MTA MVP NA NAACP NBA NBL NCAA NCO NEC NFC NFL NGO NHL NIH NL NPR NSA NUI NY NYC NYU NZ OAS OBE OCD ODI OECD OEM OJ OK OPEC OS OST OSU OTC OVA
  PA PAC PBA PBS PC PCA PDA PDF PDPA PE PFA PGA PH PhD PI PIN PIO PM PMO PO POV POW PR PSA PTA PTO PUC QA QC QE RAF RBI RCA REM RFA RIAA RIP RNA RPI ROI ROK ROM ROTC RSVP SA SAC SAE SAS SCO SDI SEC SEO SIM SOA SOE SOS SPA SUV TA TBA TCA TEU TGI TIA TNA TOC TV UAE UAV UCI UCLA UCI UDA UEFA UFC UFFA UFO UI UK UMNO UN UNC UPI UPS URL US USAF USB USC USDA USGA USGS USMC USN USO USPS USS USSR USTA UV UVA UX VA VCR VIP VOA VR WA WBA WBO WCHA WHO WI WPA WTA WTO WWE XP YA YMCA YWCA`.split(
    /\s+/,
  ),
)

/** Without a vowel, but said as a word, or no acronym at all. */
const SAID = new Set('NSYNC SCSI PNG MR MRS DR ST MS JR SR VS TH ND RD PST MST CST GMT SHH HMM NTH'.split(' '))

const UNPRONOUNCEABLE = /^[BCDFGHJKLMNPQRSTVWXZ]{2,6}$/

/**
 * What to show as spoken for a token of capitals: “D N A” for DNA when it is said letter by letter, “NASA” as it is. Capitals
 * that a rule has made out of something else (“AM”, the “HTTPS” of an address) are shown as they are.
 * @param written the slice of the input that the token stands for.
 */
export function spokenForm(token: string, written: string): string {
  return written.replace(/[.\s]/g, '') === token ? (initialism(token) ?? token) : token
}

/** “DNA” → “D N A”, “CDs” → “C Ds” when capitals are said letter by letter; `undefined` when read as a word or no capitals. */
export function initialism(word: string): string | undefined {
  const base = word.replace(/['’]?s$/, '')
  if (base.length < 2 || !(SPELLED.has(base) || (UNPRONOUNCEABLE.test(base) && !SAID.has(base)))) return undefined
  return [...base].join(' ') + word.slice(base.length)
}
