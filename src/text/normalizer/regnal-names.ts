/** Names that carry an ordinal: kings and queens, popes, emperors, tsars, dukes. */
export const REGNAL_NAMES: ReadonlySet<string> = new Set(
  `Henry Edward Richard George William James John Charles Louis Philip Francis Frederick Ferdinand Leopold Maximilian Alexander
  Nicholas Peter Paul Catherine Elizabeth Mary Anne Margaret Isabella Joanna Christina Wilhelmina Beatrix Victoria
  Napoleon Constantine Justinian Theodosius Valentinian Constantius Leo Michael Basil Heraclius Romanos Alexios Manuel Andronikos
  Pius Benedict Gregory Clement Innocent Urban Sixtus Boniface Adrian Hadrian Julius Alexander Callixtus Celestine Eugene Honorius
  Nicholas Martin Stephen Sylvester Lucius Marcellus Felix Damasus Gelasius Pelagius Sergius Anastasius Paschal Victor Eugenius
  Otto Conrad Rudolf Rudolph Ludwig Wenceslaus Sigismund Albert Albrecht Matthias Joseph Franz Karl Carl Gustav Gustavus Adolf
  Christian Olaf Haakon Harald Magnus Eric Erik Valdemar Oscar Canute Cnut Harold Sweyn Ivan Vasily Boris Fyodor Dmitri Alexei
  Alfonso Alphonso Sancho Pedro Afonso Manuel Juan Carlos Felipe Umberto Humbert Amadeus Emmanuel Robert David Malcolm Kenneth Donald
  Duncan Macbeth Edgar Edmund Ethelred Aethelred Athelstan Egbert Alfred Arthur Llywelyn Rhys Brian Conor Niall
  Ramses Rameses Ramesses Thutmose Amenhotep Seti Ptolemy Cleopatra Darius Xerxes Artaxerxes Cyrus Cambyses Mithridates Antiochus
  Seleucus Demetrius Antigonus Philip Archelaus Attalus Eumenes Tigranes Shapur Khosrow Bahram Ardashir Hormizd Yazdegerd
  Sargon Shalmaneser Sennacherib Ashurnasirpal Tiglath-Pileser Shamshi-Adad Adad-nirari Nebuchadnezzar Hammurabi Mursili Hattusili
  Mehmed Mehmet Murad Selim Suleiman Suleyman Bayezid Ahmed Mahmud Mustafa Osman Abdul Abdulhamid Abbas Ismail Mohammed Muhammad Hassan
  Hussein Abdullah Faisal Farouk Fuad Hakim Saladin Akbar Jahangir Aurangzeb Bahadur Tupac Montezuma Moctezuma Pachacuti
  Rama Bhumibol Norodom Sihanouk Menelik Haile Theodore Tewodros Kamehameha Pomare Norbert Rainier Albert Hans-Adam Jean Guillaume
  Baudouin Berengar Lothair Louis-Philippe Pepin Clovis Childeric Chlothar Dagobert Hugh Raoul Rollo Baldwin Bohemond Raymond Roger
  Tancred Guy Amalric Geoffrey Humphrey Rudolf Ernest Ernst August Augustus Johann Wilhelm Friedrich Heinrich Bela Ladislaus Casimir
  Sigmund Vladislav Stanislaus Stefan Mircea Vlad Radu Carol Ferdinand Simeon Samuel Kaloyan Tamar Bagrat David Vakhtang Ashot
  Aidan Colman Malachy Patrick Cormac Donnchad Domnall Muirchertach Ruaidri Finnacta Oswald Penda Offa Ine Cenwulf Loingsech Sam`.split(
    /\s+/,
  ),
)

/** Before a name they make it a ruler's: “King Zog I”. */
export const RULERS =
  '(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Tsarina|Kaiser|Sultan|Shah|Prince|Princess|Duke|Duchess|Count|Earl|Archduke|Caliph|Pharaoh|Patriarch|Antipope|Elector|Margrave|Landgrave|Doge|Khan|Emir|Caesar|Bishop|Archbishop|Sir|Baron|Lord|Grand Duke)'
