import type { Router } from 'express';
import { z } from 'zod';
import type { VNode } from 'preact';
import { canonical } from '../../../domain/hash.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../../domain/settings.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { settingValue } from '../../../locales/setting-value.ts';
import { SettingsPage, type SettingGroup, type SettingShown } from '../../../web/pages/rules/settings-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { NOT_YET_SAID } from '../../policy-change.ts';
import { changeSettings } from '../../routes/settings.ts';
import { settingValues } from '../../schemas/rules.ts';
import type { PageContext, Visit } from '../visit.ts';
import { policyForm } from './policy-form.ts';
import { rulesFrame } from './rules-frame.ts';
import { settingForm, valueFrom, valuesOf } from './setting-form.ts';

const LIST = '/rules/settings';

/** The register of settings with the values in force. */
export async function settingsPage({ policy }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = rulesFrame(visit);
  const { settings } = await policy.file();
  const groups = new Map<SettingGroup, SettingShown[]>();
  for (const key of SETTING_KEYS) {
    const { unit, status, default: byDefault } = SETTINGS[key];
    const value = settings[key];
    const isDefault = canonical(value) === canonical(byDefault);
    const shown = { key, unit, status, value, default: byDefault, isDefault };
    groups.set(groupOf(key), [...(groups.get(groupOf(key)) ?? []), shown]);
  }
  return SettingsPage({ ...frame, groups: [...groups].map(([group, shown]) => ({ group, settings: shown })) });
}

const GROUPS = new Set(SETTING_KEYS.map((key) => key.split('.')[0]));
const isGroup = (word: string | undefined): word is SettingGroup => GROUPS.has(word);

/** The first word of a key names its group. */
function groupOf(key: SettingKey): SettingGroup {
  const [word] = key.split('.');
  if (!isGroup(word)) throw new Error(`The setting ${key} has no group.`);
  return word;
}

/** What is looked at: a value that is complete enough to be judged. */
const previewed = z.object({ values: settingValues });

/** The page on which a setting is changed. */
export function settingPage(router: Router, context: PageContext): void {
  policyForm<SettingKey>(router, context, {
    route: `${LIST}/:key`,
    operation: changeSettings(context.deps),
    find: ({ request }) => askedSetting(request.params['key']),
    form: settingForm,
    initial: ({ file: { settings }, what }) => valuesOf(settings[what]),
    body: (said, key) => {
      const value = valueFrom(key, said);
      return { ...reasonIn(said), values: value === undefined ? {} : { [key]: value } };
    },
    command: (body) => {
      const { success, data } = previewed.safeParse(body);
      return success ? { type: 'CHANGE_SETTINGS', values: data.values, reason: NOT_YET_SAID } : undefined;
    },
    places: { SETTING_INVALID: 'value', SETTING_UNCHANGED: 'value' },
    words: (t, { file: { settings }, caller: { language }, what }) => ({
      title: capitalised(t('settingNames', { settings: what })),
      save: t('rules.save'),
      lead: t('rules.setting.now', { value: settingValue(language, SETTINGS[what].unit, settings[what]) }),
    }),
    back: { href: LIST, text: (t) => t('rules.settings.title') },
    action: (key) => `${LIST}/${key}`,
  });
}

const reasonIn = (said: object): { readonly reason?: unknown } => ('reason' in said ? { reason: said.reason } : {});

/** @throws Refusal `NOT_FOUND` */
function askedSetting(named: unknown): SettingKey {
  const key = SETTING_KEYS.find((each) => each === named);
  if (key === undefined) throw new Refusal('NOT_FOUND');
  return key;
}
