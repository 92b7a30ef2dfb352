import {sqliteLog} from '../support/sqlite-log.ts';
import {caseLogContract, summariseForTest} from './case-log.ts';

caseLogContract('SQLite', () => sqliteLog(summariseForTest));
