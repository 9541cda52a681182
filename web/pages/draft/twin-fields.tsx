import type { ComponentChildren, VNode } from 'preact';
import type { Language, Twins } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import type { Faults, Field, Group, Values } from '../../forms/field.ts';
import { FieldView } from '../../forms/form-fields.tsx';

interface TwinFieldsProps {
  /** The reader's. */
  readonly language: Language;
  readonly group: Group;
  readonly hint?: string | undefined;
  readonly values: Values;
  readonly faults: Faults;
  /** In a translation: what the other language says, which stays as it is. */
  readonly source?: { readonly language: Language; readonly text: string } | undefined;
  /** The text that is replaced, and the button that takes it as the beginning of the new one. */
  readonly current?: Twins | undefined;
}

/** A text in French and in Dutch, beside each other where there is room. */
export function TwinFields(props: TwinFieldsProps): VNode {
  const { language, group, hint, values, faults, source, current } = props;
  return (
    <Fieldset legend={{ text: group.legend, classes: 'govuk-fieldset__legend--m' }}>
      {hint !== undefined && <p class="govuk-hint">{hint}</p>}
      <div class="app-twins">
        {source !== undefined && <Source language={language} source={source} />}
        {group.fields.map((field) => (
          <div key={field.name}>
            <FieldView field={field} language={language} values={values} faults={faults} />
            {current !== undefined && <Current language={language} field={field} current={current} />}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function Source({ language, source }: Required<Pick<TwinFieldsProps, 'language'>> & { readonly source: Words }): VNode {
  return (
    <div>
      <p class="govuk-label govuk-label--s">
        {textsIn(language)('draft.instruction.source', { language: source.language })}
      </p>
      <Quoted lang={source.language}>{source.text}</Quoted>
    </div>
  );
}

interface Words {
  readonly language: Language;
  readonly text: string;
}

export const Quoted = ({
  lang,
  children,
}: {
  readonly lang: Language;
  readonly children: ComponentChildren;
}): VNode => (
  <div lang={lang} class="app-quoted">
    {children}
  </div>
);

interface CurrentProps {
  readonly language: Language;
  readonly field: Field;
  readonly current: Twins;
}

function Current({ language, field, current }: CurrentProps): VNode | null {
  const lang = 'lang' in field ? field.lang : undefined;
  if (lang === undefined) return null;
  const t = textsIn(language);
  const text = current[lang];
  if (text === undefined) return <p class="govuk-hint">{t('draft.provision.noText', { language: lang })}</p>;
  return (
    <Details summaryText={t('draft.provision.currentIn', { language: lang })}>
      <Quoted lang={lang}>{text}</Quoted>
      <button type="submit" class="app-link-button" name="ask" value={`take.${lang}`}>
        {t('draft.instruction.take', { language: lang })}
      </button>
    </Details>
  );
}
