import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { createListener, type Listener } from '../inbound/listener.ts';
import { meetingPorts, type MeetingsByMail } from '../inbound/meetings.ts';
import { recordBounce } from '../prisma/record/bounces.ts';

type Parts = MeetingsByMail & { readonly logger: Logger };

/** Takes mail in where this worker is configured to; undefined where it is not. */
export function createInbound(config: Config, { logger, ...parts }: Parts): Listener | undefined {
  const { inboundAddress: address, inboundSmtpHost: host, inboundSmtpPort: port } = config;
  if (address === undefined || port === undefined) return undefined;
  return createListener({
    ...meetingPorts(parts),
    recordBounce: (bounce, at) => recordBounce(parts.db, bounce, at),
    now: parts.now,
    host,
    port,
    address,
    logger,
  });
}
