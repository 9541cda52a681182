import { renderLetter, type Message } from '../../message.tsx';
import { cancelledLetter } from './cancelled.tsx';
import { convocationLetter } from './convocation.tsx';
import { invitationLetter } from './invitation.tsx';
import { minutesLetter } from './minutes.tsx';
import { taskLetter } from './task.tsx';
import type { MeetingMail } from './view.ts';

/** Writes a message about a meeting. */
export function renderMeetingMail(mail: MeetingMail): Message {
  switch (mail.kind) {
    case 'INVITATION':
    case 'AGENDA_CHANGED':
      return renderLetter(invitationLetter, mail);
    case 'INVITATION_CANCELLED':
      return renderLetter(cancelledLetter, mail);
    case 'CONVOCATION_NOT_PROVEN':
    case 'CONVOCATION_LATE':
    case 'LATENESS_CURED':
    case 'LATENESS_REFUSED':
      return renderLetter(convocationLetter, mail);
    case 'MINUTES_FINAL':
      return renderLetter(minutesLetter, mail);
    case 'MINUTES_SENT':
    case 'TASK_OPENED':
    case 'REMINDER':
    case 'SUBSTITUTE_ASKED':
    case 'ESCALATION':
      return renderLetter(taskLetter, mail);
  }
}
