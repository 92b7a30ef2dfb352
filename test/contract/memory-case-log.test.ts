import {memoryCaseLog} from '@redress/rest/service';
import {caseLogContract, summariseForTest} from './case-log.ts';

caseLogContract('memory', async () => ({log: memoryCaseLog(summariseForTest), close: async () => {}}));
