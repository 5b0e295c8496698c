import { billOfMaterials } from './licences/bill-of-materials.ts'

/** Prints the bill of materials: `npm run -s sbom > sbom.json`. */
console.log(JSON.stringify(billOfMaterials(), null, 2))
