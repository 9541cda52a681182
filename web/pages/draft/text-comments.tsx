import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Values } from '../../forms/field.ts';
import { PostForm } from '../../forms/post-form.tsx';

/** What somebody said, and when. */
interface Said {
  readonly said: string;
  readonly name: string;
  readonly at: Instant;
}

/** A comment on a passage with its answers, the oldest first; without a place where the passage is there no more. */
export interface CommentShown extends Said {
  readonly id: string;
  readonly provisionId: string;
  readonly provision?: Provision;
  readonly language: Language;
  readonly quote: string;
  readonly start?: number;
  readonly end?: number;
  readonly answers: readonly Said[];
}

interface CommentsProps {
  readonly language: Language;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly comments: readonly CommentShown[];
  readonly provisions: readonly Provision[];
  readonly values: Values;
}

/** What was said of the text, each with the way to answer, and the way to say more. */
export function Comments(props: CommentsProps): VNode {
  const { language, comments } = props;
  const t = textsIn(language);
  return (
    <section id="comments" aria-labelledby="comments-heading">
      <h2 class="govuk-heading-m" id="comments-heading">
        {t('editor.comments.heading')}
      </h2>
      {comments.length === 0 && <p class="govuk-body">{t('editor.comments.none')}</p>}
      <ol class="app-comments">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} {...props} />
        ))}
      </ol>
      <NewComment {...props} />
    </section>
  );
}

function Comment({ comment, ...props }: CommentsProps & { readonly comment: CommentShown }): VNode {
  const { language } = props;
  const t = textsIn(language);
  const { provision, quote, start, id } = comment;
  return (
    <li class="app-comment" id={`comment-${id}`}>
      <p class="govuk-body-s">
        {provision !== undefined && <strong>{citation(language, provision)} </strong>}
        <span lang={comment.language}>
          {t(start === undefined ? 'editor.comments.onGone' : 'editor.comments.on', { quote: shortened(quote) })}
        </span>
      </p>
      <Words language={language} said={comment} />
      {comment.answers.length > 0 && (
        <ul class="app-comments">
          {comment.answers.map((answer) => (
            <li key={answer.at}>
              <Words language={language} said={answer} />
            </li>
          ))}
        </ul>
      )}
      <Details summaryText={t('editor.comments.answer')}>
        <CommentForm {...props} name={`answer-${id}`} label={t('editor.comments.answerField')}>
          <input type="hidden" name="about" value={`${comment.language} ${comment.provisionId}`} />
          <input type="hidden" name="answers" value={id} />
        </CommentForm>
      </Details>
    </li>
  );
}

const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const Words = ({ language, said: { said, name, at } }: { readonly language: Language; readonly said: Said }): VNode => (
  <>
    <p class="govuk-hint">{textsIn(language)('editor.comments.said', { name, at: longMoment(language, at) })}</p>
    <p class="govuk-body app-quoted">{said}</p>
  </>
);

function NewComment(props: CommentsProps): VNode {
  const { language, provisions, values } = props;
  const t = textsIn(language);
  const items = provisions.flatMap((provision, at) =>
    (['fr', 'nl'] as const).map((each) => ({
      value: `${each} ${provision.id}`,
      text: `${citation(language, provision)} (${at + 1}) – ${each.toUpperCase()}`,
    })),
  );
  return (
    <CommentForm {...props} name="said" label={t('editor.comments.field')} hint={t('editor.comments.hint')}>
      <p class="govuk-body" data-editor-passage="" hidden>
        <strong>{t('editor.comments.passage')}</strong> <q />
      </p>
      <input type="hidden" name="start" />
      <input type="hidden" name="end" />
      <Select
        id="comment-about"
        name="about"
        label={{ text: t('editor.comments.provision'), classes: 'govuk-label--s' }}
        items={items}
        value={values['about']}
      />
    </CommentForm>
  );
}

interface CommentFormProps extends CommentsProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: VNode | readonly VNode[];
}

const CommentForm = ({
  language,
  action,
  idempotencyKey,
  name,
  label,
  hint,
  values,
  children,
}: CommentFormProps): VNode => (
  <PostForm action={action} novalidate data-editor-comment="">
    <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
    {children}
    <Textarea
      id={name}
      name="said"
      rows={3}
      label={{ text: label, classes: 'govuk-label--s' }}
      {...(hint === undefined ? {} : { hint: { text: hint } })}
      value={name === 'said' ? (values['said'] ?? '') : ''}
    />
    <Button classes="govuk-button--secondary">
      {textsIn(language)(name === 'said' ? 'editor.comments.add' : 'editor.comments.answer')}
    </Button>
  </PostForm>
);
