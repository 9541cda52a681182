import type { AmendmentType } from '../../../domain/amendment/qualification.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Field, Form, Group, Option } from '../../../web/forms/field.ts';
import { choice, hidden, is, line, options, prose, select, several } from '../../../web/forms/fields.ts';
import { ORIGINS } from '../../schemas/amendment.ts';
import { ALSO } from '../expected-route.ts';

/** What can be chosen among on the page that launches. */
export interface LaunchChoices {
  readonly contracts: readonly Option[];
  /** The missions given by law that no act covers yet, by the id of their file. */
  readonly missions: readonly Option[];
  /** The quarterly window (B12), for who launches outside it; `text` says when it opens and why. */
  readonly window?: { readonly text: string; readonly urgencyPasses: boolean } | undefined;
}

type OriginKind = (typeof ORIGINS)[number];

/** What a launch, or a proposal, says. */
export function launchForm(t: Texts, { contracts, missions, window }: LaunchChoices): Form {
  const origins = ORIGINS.filter((origin) => origin !== 'MISSION_AWAITING' || missions.length > 0);
  return [
    contractField(t, contracts),
    {
      legend: t('launch.titles'),
      fields: LANGUAGES.map((language) => titleField(t, language)),
    },
    choice(
      'origin.kind',
      t('launch.origin'),
      options(origins, (origin) => capitalised(t(`origin.${origin}`))),
    ),
    ...origins.map((origin) => referenceField(t, origin, missions)),
    ...(window === undefined ? [] : [windowGroup(t, window)]),
  ];
}

/** Where the window is strict there is nothing to choose: it is only said. */
const windowGroup = (t: Texts, { text, urgencyPasses }: NonNullable<LaunchChoices['window']>): Group => ({
  legend: t('launch.window.legend'),
  text,
  fields: urgencyPasses
    ? [
        choice(
          'window.choice',
          t('launch.window.choice'),
          options(['WAIT', 'URGENT'], (each) => t(`launch.window.${each}`)),
          { hint: t('launch.window.hint') },
        ),
        prose('window.reason', t('launch.window.reason'), { when: is('window.choice', 'URGENT') }),
      ]
    : [],
});

/** Where there is but one contract, nothing is to be chosen. */
function contractField(t: Texts, contracts: readonly Option[]): Field {
  const [only, ...others] = contracts;
  return only !== undefined && others.length === 0
    ? hidden('contractId', only.value)
    : choice('contractId', t('launch.contract'), contracts);
}

const titleField = (t: Texts, language: Language): Field =>
  line(`title.${language}`, t('launch.titleIn', { language }), {
    lang: language,
    hint: t(`launch.titleHint.${language}`),
  });

function referenceField(t: Texts, origin: OriginKind, missions: readonly Option[]): Field {
  const name = `reference.${origin}`;
  const beside = {
    path: 'origin.reference',
    hint: t(`launch.reference.hint.${origin}`),
    when: is('origin.kind', origin),
  };
  const label = t(`launch.reference.label.${origin}`);
  return origin === 'MISSION_AWAITING'
    ? select(name, label, [{ value: '', label: t('launch.reference.choose') }, ...missions], beside)
    : line(name, label, beside);
}

const TYPES: readonly AmendmentType[] = [
  'MODIFICATION',
  'ADDENDUM',
  'NEGOTIATED_ADDENDUM',
  'ENVELOPE_CHANGE',
  'MATERIAL_ERROR',
];

/** What one expects of the amendment: it shapes the route that is shown, and is not sent. */
export const expectedFields = (t: Texts): readonly Field[] => [
  select(
    'expected.type',
    t('launch.expected.type'),
    options(TYPES, (type) => capitalised(t(`amendmentType.${type}`))),
    { hint: t('launch.expected.typeHint') },
  ),
  several(
    'expected.also',
    t('launch.expected.also'),
    options(ALSO, (also) => t(`launch.expected.alsoOption.${also}`)),
  ),
];
