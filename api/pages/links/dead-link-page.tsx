import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import type { Frame } from '../../../web/layout/frame.ts';
import { DeadLinkPage } from '../../../web/pages/dead-link-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import type { DeadLink } from './follow-link.ts';
import { anotherLinkAddress } from './link-router.ts';
import { nonceFor } from './nonce.ts';

/** To whoever follows a dead link: why it is dead, and a button that has another sent. Nothing of the file or its parties. */
export function deadLinkPage(
  deps: AppDependencies,
  request: Request,
  frame: Frame,
  { code, link, mayAsk }: DeadLink,
): VNode {
  const t = textsIn(frame.language);
  const { key } = request.query;
  const isChanged = code === 'LINK_TEXT_CHANGED';
  return DeadLinkPage({
    ...frame,
    csrf: nonceFor(deps, link),
    title: t(`failure.title.${isChanged ? 'LINK_TEXT_CHANGED' : 'TOKEN_EXPIRED'}`),
    text: t(isChanged ? 'linkPage.changed' : mayAsk ? 'linkPage.expired' : 'linkPage.over'),
    again:
      mayAsk && typeof key === 'string'
        ? { action: anotherLinkAddress(link.taskId, key), idempotencyKey: randomUUID() }
        : undefined,
  });
}
