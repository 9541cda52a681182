import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { SettingStatus, SettingUnit } from '../../../domain/setting-kinds.ts';
import type { SettingKey } from '../../../domain/settings.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { settingValue } from '../../../locales/setting-value.ts';
import { textsIn } from '../../../locales/texts.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { RulesPage, type RulesFrame } from './rules-page.tsx';

/** The part of the register a setting stands in: the first word of its key. */
export type SettingGroup = SettingKey extends infer K ? (K extends `${infer G}.${string}` ? G : never) : never;

export interface SettingShown {
  readonly key: SettingKey;
  readonly unit: SettingUnit;
  readonly status: SettingStatus;
  readonly value: unknown;
  readonly default: unknown;
  readonly isDefault: boolean;
}

interface SettingsPageProps extends RulesFrame {
  readonly groups: readonly { readonly group: SettingGroup; readonly settings: readonly SettingShown[] }[];
}

/** The register of settings: each value, what it rests on, and which of them nobody has confirmed. */
export function SettingsPage({ groups, ...frame }: SettingsPageProps): VNode {
  const { language, mayChange } = frame;
  const t = textsIn(language);
  return (
    <RulesPage {...frame} title={t('rules.settings.title')} here="settings">
      <p class="govuk-body-l">{t('rules.settings.lead')}</p>
      <p class="govuk-body">{t('rules.settings.toBeConfirmedHint')}</p>
      {groups.map(({ group, settings }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 class="govuk-heading-m" id={`group-${group}`}>
            {t(`rules.group.${group}`)}
          </h2>
          <SummaryList rows={settings.map((setting) => rowOf(language, setting, mayChange))} />
        </section>
      ))}
    </RulesPage>
  );
}

function rowOf(language: Language, setting: SettingShown, mayChange: boolean) {
  const t = textsIn(language);
  const { key, unit, value, status, isDefault } = setting;
  const name = capitalised(t('settingNames', { settings: key }));
  const change = { href: `/rules/settings/${key}`, text: t('rules.settings.change'), visuallyHiddenText: name };
  return {
    key: { text: name },
    value: {
      text: (
        <>
          {capitalised(settingValue(language, unit, value))}{' '}
          {status === 'UNVERIFIED' && <Tag classes="govuk-tag--yellow">{t('rules.settings.toBeConfirmed')}</Tag>}
          {!isDefault && (
            <div class="govuk-hint govuk-!-margin-bottom-0">
              {t('rules.settings.default', { value: settingValue(language, unit, setting.default) })}
            </div>
          )}
          {status !== 'UNVERIFIED' && (
            <div class="govuk-hint govuk-!-margin-bottom-0">
              {t('rules.settings.restsOn', { status: t(`settingStatus.${status}`) })}
            </div>
          )}
        </>
      ),
    },
    ...(mayChange ? { actions: { items: [change] } } : {}),
  };
}
