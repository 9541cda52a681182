import type { VNode } from 'preact';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { citation, citedPath } from '../../../locales/citation.ts';
import { otherLanguage } from '../../layout/other-language.ts';

interface Props {
  readonly language: Language;
  readonly provision: Provision;
}

const LONGEST = 110;

/** A provision by its name and the beginning of what it says, in the reader's language where it has been written in it. */
export function ProvisionName({ language, provision }: Props): VNode {
  const { text } = provision;
  const lang = text[language] === undefined ? otherLanguage(language) : language;
  const words = (text[lang] ?? '').replaceAll(/\s+/g, ' ').trim();
  return (
    <>
      {citation(language, provision)}
      {words !== '' && (
        <>
          {' – '}
          <span lang={lang}>{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</span>
        </>
      )}
    </>
  );
}

/** Where a provision stands: the names of those above it. */
export const ProvisionPath = ({
  language,
  path,
}: {
  readonly language: Language;
  readonly path: readonly Provision[];
}): VNode | null => (path.length === 0 ? null : <span class="govuk-caption-m">{citedPath(language, path)}</span>);
