import {postgresLogs} from '../support/postgres-log.ts';
import {caseLogContract, summariseForTest} from './case-log.ts';

const postgresLog = postgresLogs();
caseLogContract('PostgreSQL', () => postgresLog(summariseForTest));
