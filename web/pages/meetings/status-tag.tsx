import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';

const COLOURS = {
  PLANNED: 'govuk-tag--grey',
  INVITED: 'govuk-tag--blue',
  INVALID: 'govuk-tag--red',
  FROZEN: 'govuk-tag--blue',
  HELD: 'govuk-tag--green',
  MINUTES_DRAFT: 'govuk-tag--yellow',
  REMARKS: 'govuk-tag--yellow',
  FINAL: 'govuk-tag--green',
  CANCELLED: 'govuk-tag--grey',
  MISSED: 'govuk-tag--orange',
} as const satisfies Record<MeetingStatus, string>;

/** Where a meeting stands, in words. */
export const MeetingStatusTag = ({
  language,
  status,
}: {
  readonly language: Language;
  readonly status: MeetingStatus;
}): VNode => (
  <Tag classes={`${COLOURS[status]} app-meeting-status`}>
    {capitalised(textsIn(language)(`meetingStatus.${status}`))}
  </Tag>
);
