import { Client, Connection } from '@temporalio/client';
import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { connect } from '../prisma/client.ts';
import { engineConnection } from '../temporal/connection.ts';
import { createEngine } from '../temporal/engine.ts';
import { restartWorkflows } from '../temporal/restart.ts';

/** `npm run workflows:rebuild`: every open file's workflow is started again over the record, in the engine as it is now. */
const config = loadConfig(readEnvironment());
const db = connect(config.databaseUrl, 2);
const connection = await Connection.connect(engineConnection(config));
const client = new Client({ connection, namespace: config.temporalNamespace });
const count = await restartWorkflows(db, client, createEngine(client, config.temporalTaskQueue));
console.log(`${count} workflows were started again over the record.`);
await connection.close();
await db.$disconnect();
