import express, { type Express } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import type { AppDependencies } from '../../../api/dependencies.ts';
import { callerOf, signedIn } from '../../../api/find-caller.ts';
import { tokenIdentity } from '../../../api/sign-in/token-identity.ts';

import { answerProblems } from '../../../api/http/answer-problems.ts';
import { idMadeBy } from '../../../api/http/idempotency.ts';
import { logRequests } from '../../../api/http/logging.ts';
import { createMetrics } from '../../../api/http/metrics.ts';
import { mount } from '../../../api/http/mount.ts';
import type { Operation } from '../../../api/http/operation.ts';
import { post } from '../../../api/http/operations.ts';
import { proposal } from '../../../api/schemas/amendment.ts';
import { taskDecision } from '../../../api/schemas/decision.ts';
import { taskId } from '../../../api/schemas/task.ts';
import { partsOfTaskId } from '../../../api/views/task.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { Request } from '../../../prisma/record/file-record.ts';

/** What a floor does where the application judges and records. Each answers what the application would. */
export interface Floor {
  propose(fileId: string, request: Request): Promise<object>;
  decide(fileId: string, decision: TaskDecision, request: Request): Promise<object>;
}

const API = '/api/v1';

/** A server with the application's own middleware, sign-in and schemas; only what it does with a request is a floor's. */
export function floorApp(deps: AppDependencies, floor: Floor): Express {
  const app = express();
  const metrics = createMetrics();
  app.disable('x-powered-by');
  app.use(logRequests(deps.logger), metrics.measure, helmet());
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  const identities = tokenIdentity(deps.db, deps.now);
  const findCaller = async (request: express.Request) =>
    signedIn(await callerOf(deps, identities, deps.publicUrl, request));
  app.use(API, express.json(), mount(API, operations(floor), { findCaller, demand: async () => {} }));
  app.use(answerProblems);
  return app;
}

const operations = (floor: Floor): readonly Operation[] => [
  post({
    path: '/amendments',
    act: 'LAUNCH',
    tag: 'Amendments',
    summary: 'Propose an amendment',
    body: proposal,
    answer: z.looseObject({}),
    handle: async ({ request }) => {
      const id = idMadeBy(request);
      return { ...(await floor.propose(id, request)), id };
    },
  }),
  post({
    path: '/tasks/:id/decision',
    act: 'DECIDE',
    tag: 'Tasks',
    summary: 'Decide a task',
    params: z.strictObject({ id: taskId }),
    body: taskDecision,
    answer: z.looseObject({}),
    handle: async ({ params, body, request }) => ({
      ...(await floor.decide(partsOfTaskId(params.id).amendmentId, body, request)),
    }),
  }),
];
