import { Router, type RequestHandler } from 'express';
import { isMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import { textsIn } from '../../../locales/texts.ts';
import { html } from '../../../web/layout/page.tsx';
import { NoticePage } from '../../../web/pages/notice-page.tsx';
import { carryOut } from '../../command.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { idempotentRequest } from '../../http/idempotency.ts';
import { localsOf } from '../../http/locals.ts';
import { Refusal } from '../../http/refusal.ts';
import { carryOutMeeting } from '../../meeting-command.ts';
import { taskId } from '../../schemas/task.ts';
import { meetingTaskId } from '../../schemas/meeting.ts';
import { partsOfTaskId } from '../../views/task.ts';
import { limitGuessing } from '../limit-guessing.ts';
import type { LinkAsker, Readers } from '../readers.ts';
import { receiveForm } from '../receive-form.ts';
import { sentLink, useOf, type LinkUsed } from './follow-link.ts';
import { requireNonce } from './nonce.ts';
import { refuseOtherSitesThan } from './take-by-link.ts';

const ROUTE = '/tasks/:id/link';

/** Where the one button of a dead link's page is sent. */
export const anotherLinkAddress = (id: string, key: string): string =>
  `/tasks/${id}/link?${new URLSearchParams({ key }).toString()}`;

/** An organisation whose link has expired has another sent to its address on record, which the page never names. */
export function linkRouter(deps: AppDependencies, readers: Readers): Router {
  const router = Router();
  router.post(ROUTE, limitGuessing(), sendAnother(deps, readers));
  return router;
}

const sendAnother =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = ROUTE;
    refuseOtherSitesThan(request, deps.publicUrl);
    const id = String(request.params['id']);
    if (!taskId.safeParse(id).success && !meetingTaskId.safeParse(id).success) throw new Refusal('NOT_FOUND');
    const link = await sentLink(deps, id, request.query['key']);
    const asker = await readers.byLink(request, link);
    localsOf(response).language = asker.language;
    const { values } = await receiveForm(request, response, { mediaType: '', maxBytes: 1 });
    requireNonce(deps, link, request);
    await order(deps, asker, values['idempotencyKey'], await useOf(deps, link, request));
    const t = textsIn(asker.language);
    const { csrf: _sent, ...frame } = await readers.frame(request, asker);
    const page = NoticePage({
      ...frame,
      title: t('linkPage.sent.title'),
      text: t('linkPage.sent.text'),
      failed: false,
    });
    response.type('html').send(html(page));
  };

/** @throws RuleViolation `STEP_CLOSED`, `LINKS_EXHAUSTED` */
async function order(deps: AppDependencies, asker: LinkAsker, key: string | undefined, used: LinkUsed): Promise<void> {
  const { taskId: id } = asker.link;
  const { amendmentId: fileId, seq } = partsOfTaskId(id);
  const request = idempotentRequest(asker.actor.id, key, { method: 'POST', path: `/tasks/${id}/link`, body: {} });
  const elsewhere = used.elsewhere ? { elsewhere: true } : {};
  const command = { type: 'REQUEST_LINK', task: seq, ...elsewhere } as const;
  const asked = { command, asker, request, kept: used.kept, answer: () => ({}) };
  if (isMeeting(fileId)) await carryOutMeeting(deps, { id: fileId, ...asked });
  else await carryOut(deps, { fileId, ...asked });
}
