import type { Rule } from './rule.ts'

export const CLEANING: readonly Rule[] = []
