import {files} from './files.ts';
import {identity} from './identity.ts';
import {listedAfterAll} from './listed-after-all.ts';
import {log} from './log.ts';
import type {Migration} from './migration.ts';
import {outbox} from './outbox.ts';
import {privacy} from './privacy.ts';
import {spam} from './spam.ts';

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [log, outbox, files, identity, privacy, spam, listedAfterAll];
