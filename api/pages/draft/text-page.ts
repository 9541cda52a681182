import type { Router } from 'express';
import type { VNode } from 'preact';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { settled, unchanged, type SuggestedTwins } from '../../../web/editor/suggested-text.ts';
import type { Field, Form, Values } from '../../../web/forms/field.ts';
import { prose, text } from '../../../web/forms/fields.ts';
import { TextPage } from '../../../web/pages/draft/text-page.tsx';
import { carried } from '../../editing/content.ts';
import { plainOf } from '../../editing/unit.ts';
import { sayTheComment, saveTheEdit } from '../../routes/draft-texts.ts';
import { formPage, type Filled } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { revisionIn } from './draft-body.ts';
import { textBefore, type TextBefore } from './text-before.ts';

const ROUTE = '/amendments/:id/draft/text';

/** The page on which the text of provisions is edited: plain fields, which a script replaces by an editor that tracks changes. */
export function textPage(router: Router, context: PageContext): void {
  const find = (visit: Visit): Promise<TextBefore> => textBefore(context.deps, visit);
  const params = ({ id }: TextBefore) => ({ id });
  const leadsTo = (_answer: unknown, { id, unit }: TextBefore): string =>
    `/amendments/${id}/draft/text?provision=${encodeURIComponent(unit.id)}&saved=yes`;
  formPage<TextBefore>(router, context, {
    route: ROUTE,
    operation: saveTheEdit(context.deps),
    find,
    params,
    form: textForm,
    initial: textValues,
    body: (_said, subject, values) => editBody(subject, values),
    show,
    leadsTo,
  });
  formPage<TextBefore>(router, context, {
    route: `${ROUTE}/comments`,
    operation: sayTheComment(context.deps),
    find,
    params,
    form: textForm,
    initial: textValues,
    body: (_said, _subject, values) => commentBody(values),
    show,
    leadsTo: (answer, subject) => `${leadsTo(answer, subject)}#comments`,
  });
}

/** A field for each provision in each language that is written, in the order of the text, then why. */
function textForm({ unit, writable, language: own }: TextBefore): Form {
  const t = textsIn(own);
  const labelled = (at: number): string => {
    const provision = unit.now[at];
    return provision === undefined ? '' : `${citation(own, provision)} (${at + 1})`;
  };
  const fields = writable.flatMap((language) =>
    unit.now.map((_, at): Field => text(`text.${language}.${at}`, labelled(at), { lang: language })),
  );
  const motives = writable.map((language) =>
    prose(`motive.${language}`, t('editor.motive', { language }), { lang: language }),
  );
  return [...fields, ...motives];
}

const textValues = ({ unit, writable }: TextBefore): Values =>
  Object.fromEntries(
    writable.flatMap((language) =>
      plainOf(unit, language).map((provision, at) => [`text.${language}.${at}`, provision.text]),
    ),
  );

/** What the fields say, or what one of the other buttons decides of what is proposed. */
function editBody(subject: TextBefore, values: Values): object {
  const { unit, content, writable } = subject;
  const [decision, chosen] = (values['decide'] ?? '').split(' ');
  const texts = decision === 'ACCEPT' || decision === 'REJECT' ? decided(content.texts, decision, chosen) : undefined;
  const motive = LANGUAGES.flatMap((language) => {
    const said = (values[`motive.${language}`] ?? '').trim();
    return said === '' ? [] : [[language, said] as const];
  });
  return {
    provision: unit.id,
    revision: revisionIn(values),
    texts: texts ?? Object.fromEntries(writable.map((language) => [language, written(subject, language, values)])),
    motives: {},
    ...(motive.length === 0 ? {} : { motive: Object.fromEntries(motive) }),
  };
}

const decided = (texts: SuggestedTwins, decision: 'ACCEPT' | 'REJECT', chosen: string | undefined): SuggestedTwins =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      settled(texts[language] ?? [], (change) => (chosen === change || chosen === undefined ? decision : 'KEEP')),
    ]),
  );

/** The provisions as their fields have them; what is proposed on those that were left as they are is kept. */
function written({ unit, content }: TextBefore, language: Language, values: Values) {
  const paragraphs = unit.now.flatMap(({ id, text: twins }, at) => {
    const typed = (values[`text.${language}.${at}`] ?? twins[language] ?? '').replaceAll(/\r\n?/gu, '\n');
    if (typed === (twins[language] ?? '')) return [{ id, text: typed }];
    return typed.split(/\n[ \t]*\n\s*/u).map((words, index) => (index === 0 ? { id, text: words } : { text: words }));
  });
  return carried(unchanged(paragraphs), content.texts[language] ?? []);
}

/** Whose passage a comment is about: `fr art-2/p-1`. */
function commentBody(values: Values): object {
  const [language, provision] = (values['about'] ?? '').split(' ');
  const number = (name: string): object => {
    const value = values[name] ?? '';
    return value === '' ? {} : { [name]: Number(value) };
  };
  const { answers = '', said } = values;
  return { provision, language, said, ...number('start'), ...number('end'), ...(answers === '' ? {} : { answers }) };
}

function show({ frame, request, caller }: Visit, subject: TextBefore, filled: Filled): VNode {
  const { id, act, unit, content, writable, shown, comments, language } = subject;
  const [head] = unit.now;
  return TextPage({
    ...frame,
    ...filled,
    id,
    act,
    called: head === undefined ? '' : citation(language, head),
    unit,
    keeps: `${caller.actor.id}/${id}/${unit.id}`,
    writable,
    shown,
    past: content.decided.filter(({ outcome }) => outcome !== 'ACCEPTED'),
    comments,
    saved: request.query['saved'] !== undefined,
  });
}
