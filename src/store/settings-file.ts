import { checkDelivery } from '../config/check-delivery.ts'
import { ConfigValidator, sentenceOf } from '../config/config-validator.ts'
import { LONGEST_PROFILE_NAME, type Profile, type SavedConfiguration } from './saved-configuration.ts'
import { isDelivery } from './saved-kinds.ts'
import { describeFailure } from './speech-failure.ts'

const FORMAT = 'litetts-settings'
const NOT_OURS = 'This file does not hold settings of LiteTTS. Choose one that was exported on this page.'

const validator = new ConfigValidator()

/** The text of an export. */
export function settingsFile({ settings, profiles }: SavedConfiguration): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, settings, profiles }, null, 2)}\n`
}

/** @returns what an export holds, or a sentence on what is wrong with it. */
export function readSettingsFile(text: string): SavedConfiguration | string {
  const file = parsed(text)
  if (file === null || file.format !== FORMAT || file.version !== 1) return NOT_OURS
  const settings = validator.validate(file.settings ?? {})
  if (!settings.isValid) return told('', settings.issues.map(sentenceOf))
  if (!Array.isArray(file.profiles ?? [])) return told('', ['profiles should be a list.'])
  const profiles: Profile[] = []
  for (const [index, profile] of ((file.profiles ?? []) as unknown[]).entries()) {
    const { name, settings: own, delivery } = (profile ?? {}) as Partial<Record<keyof Profile, unknown>>
    const where = `profiles[${index}]`
    if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_PROFILE_NAME) {
      return told('', [`${where}.name should be a text of 1 to ${LONGEST_PROFILE_NAME} characters.`])
    }
    const checked = validator.validate(own)
    if (!checked.isValid) return told(`In ${where}: `, checked.issues.map(sentenceOf))
    const wrong = faultOf(delivery)
    if (wrong !== null) return told(`In ${where}: `, [wrong])
    profiles.push({ name, settings: checked.value, ...(isDelivery(delivery) && { delivery }) })
  }
  return { settings: settings.value, profiles }
}

/** What is wrong with how a profile delivers; null where nothing is, or nothing is asked. */
function faultOf(delivery: unknown): string | null {
  try {
    checkDelivery(delivery)
    return null
  } catch (error) {
    return describeFailure(error).message
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function told(where: string, sentences: readonly string[]): string {
  return `Nothing was changed. ${where}${sentences.join(' ')}`
}
