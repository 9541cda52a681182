import type { VNode } from 'preact';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { PostForm } from '../../forms/post-form.tsx';

/** A proposed change with who proposed it. */
export interface ProposedShown {
  readonly change: string;
  readonly language: Language;
  readonly inserted: string;
  readonly deleted: string;
  readonly hands: readonly { readonly name: string; readonly at: string }[];
  readonly motive: Twins;
}

/** A change that was rejected, or that the text has left behind. */
export interface PastChange {
  readonly change: string;
  readonly language: Language;
  readonly inserted: string;
  readonly deleted: string;
  readonly outcome: 'ACCEPTED' | 'REJECTED' | 'OVERTAKEN';
}

interface ProposedProps {
  readonly language: Language;
  readonly action: string;
  readonly revision: number;
  readonly changes: readonly ProposedShown[];
}

/** What is proposed, each with who, when and why, to be accepted or rejected. The editor writes its own in its place. */
export function ProposedChanges({ language, action, revision, changes }: ProposedProps): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="changes-heading">
      <h2 class="govuk-heading-m" id="changes-heading">
        {t('editor.changes')}
      </h2>
      <p class="govuk-hint">{t('editor.notInDraft')}</p>
      <div data-editor-changes="">
        {changes.length === 0 ? (
          <p class="govuk-body">{t('editor.waitingNone')}</p>
        ) : (
          <PostForm action={action} novalidate>
            <input type="hidden" name="revision" value={revision} />
            <ol class="app-changes">
              {changes.map((change, index) => (
                <Change key={change.change} language={language} change={change} number={index + 1} />
              ))}
            </ol>
            <div class="govuk-button-group">
              <Button name="decide" value="ACCEPT">
                {t('editor.acceptAll')}
              </Button>
              <Button name="decide" value="REJECT" classes="govuk-button--secondary">
                {t('editor.rejectAll')}
              </Button>
            </div>
          </PostForm>
        )}
      </div>
    </section>
  );
}

interface ChangeProps {
  readonly language: Language;
  readonly change: ProposedShown;
  readonly number: number;
}

function Change({ language, change, number }: ChangeProps): VNode {
  const t = textsIn(language);
  const { hands, motive } = change;
  return (
    <li class="app-change">
      <Words language={language} change={change} />
      {hands.map(({ name, at }, index) => (
        <p key={at} class="govuk-hint">
          {t(index === 0 ? 'editor.by' : 'editor.alsoBy', { name, at: longMoment(language, at) })}
        </p>
      ))}
      {(motive[language] ?? motive.fr ?? motive.nl) !== undefined && (
        <p class="govuk-body">{motive[language] ?? motive.fr ?? motive.nl}</p>
      )}
      <div class="app-instruction__ways">
        {(['ACCEPT', 'REJECT'] as const).map((decision) => (
          <button
            key={decision}
            type="submit"
            class="app-link-button"
            name="decide"
            value={`${decision} ${change.change}`}
          >
            {t(decision === 'ACCEPT' ? 'editor.accept' : 'editor.reject')}{' '}
            <span class="govuk-visually-hidden">{t('editor.change', { number })}</span>
          </button>
        ))}
      </div>
    </li>
  );
}

type Worded = Pick<ProposedShown, 'language' | 'inserted' | 'deleted'>;

/** What a change takes out and puts in. */
const Words = ({ language, change }: { readonly language: Language; readonly change: Worded }): VNode => {
  const t = textsIn(language);
  const { deleted, inserted } = change;
  return (
    <p class="govuk-body app-redline">
      {change.language.toUpperCase()}{' '}
      {deleted !== '' && (
        <>
          <strong>{t('editor.deleted')}</strong>{' '}
          <del lang={change.language}>{marked(deleted, t('editor.paragraphEnd'))}</del>{' '}
        </>
      )}
      {inserted !== '' && (
        <>
          <strong>{t('editor.inserted')}</strong>{' '}
          <ins lang={change.language}>{marked(inserted, t('editor.paragraphEnd'))}</ins>
        </>
      )}
    </p>
  );
};

/** The end of a paragraph has no words of its own. */
const marked = (text: string, end: string): string =>
  text.trim() === '' && text !== '' ? `¶ (${end})` : text.replaceAll('\n', ' ¶ ');

interface InDraftProps {
  readonly language: Language;
  readonly draft: string;
  readonly instructions: readonly Instruction[];
}

/** What the draft makes of these provisions already. */
export function InDraft({ language, draft, instructions }: InDraftProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('editor.accepted')}</h2>
      {instructions.length === 0 && <p class="govuk-body">{t('editor.acceptedNone')}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {instructions.map(({ id, kind, motive }) => (
          <li key={id}>
            {capitalised(t(`instruction.${kind}`))} – {motive[language] ?? t('changes.noMotive')}{' '}
            <a class="govuk-link" href={`${draft}/instructions/${id}`}>
              {t('editor.edit')} <span class="govuk-visually-hidden">{id}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was proposed and did not become part of the draft: nobody's words are lost. */
export function Past({
  language,
  past,
}: {
  readonly language: Language;
  readonly past: readonly PastChange[];
}): VNode | null {
  const t = textsIn(language);
  if (past.length === 0) return null;
  return (
    <Details summaryText={t('editor.past')}>
      {past.map((change, index) => (
        <div key={index}>
          <Words language={language} change={change} />
          <p class="govuk-hint">{t(`editor.outcome.${change.outcome}`)}</p>
        </div>
      ))}
    </Details>
  );
}
