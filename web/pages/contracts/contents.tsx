import type { VNode } from 'preact';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import type { Reading, ReadingNode } from './reading.ts';
import { InLanguage, titleIn } from './twin-text.tsx';

interface Props {
  readonly reading: Reading;
  readonly nodes: readonly ReadingNode[];
}

const LISTED: ReadonlySet<ReadingNode['kind']> = new Set(['PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE']);

/** The table of contents: the parts, and behind each its articles and strategic objectives. */
export function Contents({ reading, nodes }: Props): VNode {
  const parts = nodes.filter(({ kind }) => LISTED.has(kind));
  return (
    <nav id="table-of-contents" class="app-table-of-contents app-no-print" aria-labelledby="table-of-contents-title">
      <h2 id="table-of-contents-title" class="govuk-heading-s">
        {textsIn(reading.language)('contracts.reading.contents')}
      </h2>
      {parts.map((part) => (
        <PartContents key={part.id} part={part} reading={reading} />
      ))}
    </nav>
  );
}

function PartContents({ part, reading }: { readonly part: ReadingNode; readonly reading: Reading }): VNode {
  const within = listedUnder(part);
  if (within.length === 0) {
    return (
      <p class="govuk-body-s">
        <Link node={part} reading={reading} />
      </p>
    );
  }
  return (
    <Details summaryText={<Named node={part} reading={reading} />} classes="app-table-of-contents__part">
      <ul class="govuk-list govuk-body-s">
        {[part, ...within].map((node) => (
          <li key={node.id}>
            <Link node={node} reading={reading} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

const listedUnder = ({ children }: ReadingNode): readonly ReadingNode[] =>
  children.filter(({ kind }) => LISTED.has(kind)).flatMap((node) => [node, ...listedUnder(node)]);

const Link = (props: { readonly node: ReadingNode; readonly reading: Reading }): VNode => (
  <a class="govuk-link" href={`#${props.node.id}`}>
    <Named {...props} />
  </a>
);

function Named({ node, reading }: { readonly node: ReadingNode; readonly reading: Reading }): VNode {
  const { language, choice } = reading;
  return (
    <>
      {citation(language, node)}
      {' – '}
      <InLanguage page={language} {...titleIn(choice === 'both' ? language : choice, node.text)} />
    </>
  );
}
