import type { VNode } from 'preact';
import type { FileStatus } from '../../domain/amendment/state.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Tag } from '../components/tag.tsx';

const COLOURS: Readonly<Record<FileStatus, string>> = {
  PROPOSED: 'govuk-tag--yellow',
  RUNNING: 'govuk-tag--blue',
  SIGNED: 'govuk-tag--turquoise',
  IN_FORCE: 'govuk-tag--green',
  ENDED: 'govuk-tag--grey',
};

/** Where a file stands, in a word. */
export const StatusTag = ({ language, status }: { language: Language; status: FileStatus }): VNode => (
  <Tag classes={COLOURS[status]}>{textsIn(language)(`fileStatus.${status}`)}</Tag>
);
