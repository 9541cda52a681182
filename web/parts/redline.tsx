import type { VNode } from 'preact';
import type { ProvisionChange, Redline, RedlineSegment } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { cellName, cellRedline } from '../../locales/cells.ts';

/** What becomes of each provision, with signs as well as colours. */
export function Changes({ language, changes }: { language: Language; changes: readonly ProvisionChange[] }): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2>{t('mail.changes.heading')}</h2>
      <p class="note">{t('mail.changes.legend')}</p>
      {changes.map((change) => (
        <Change key={change.provisionId} language={language} change={change} />
      ))}
    </section>
  );
}

function Change({ language, change }: { language: Language; change: ProvisionChange }): VNode {
  const t = textsIn(language);
  const text = change.text[language];
  const steps = [...change.path, change].map((step) => citation(language, step));
  return (
    <>
      <h3>
        {steps.join(' › ')} ({t(`mark.${change.mark}`)})
      </h3>
      {text === undefined ? <p class="note">{t('mail.changes.missing')}</p> : <Signed redline={text} />}
      {change.cells.map((cell) => (
        <div key={cellName(language, cell)}>
          <strong>{cellName(language, cell)}</strong> <Signed redline={cellRedline(language, cell)} />
        </div>
      ))}
    </>
  );
}

const Signed = ({ redline }: { redline: Redline }): VNode => (
  <p class="redline">
    {redline.map((segment, index) => (
      <Segment key={index} {...segment} />
    ))}
  </p>
);

function Segment({ kind, text }: RedlineSegment): VNode {
  switch (kind) {
    case 'KEPT':
      return <>{text}</>;
    case 'INSERTED':
      return <ins>[+ {text} +]</ins>;
    case 'DELETED':
      return <del>[- {text} -]</del>;
  }
}
