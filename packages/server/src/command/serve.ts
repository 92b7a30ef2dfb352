import {settings} from '../operations/settings.ts';
import {sourcesOf} from './sources-of.ts';
import {storeOptions} from './store-given.ts';
import type {Subcommand} from './subcommand.ts';

export const serve: Subcommand = {
  name: 'serve',
  about: 'Run the service until it is told to stop.',
  operands: [],
  options: {
    ...storeOptions,
    config: {takes: 'FILE', about: 'The configuration as JSON. REDRESS_CONFIG where it is not given.'},
    embedded: {about: 'In production: that the embedded store is meant, one instance on one machine.'},
    host: {takes: 'HOST', about: 'Where to listen: this computer only, where nothing is said.'},
    port: {takes: 'PORT', about: 'The port of the service, 8080 where nothing is said.'},
    'admin-port': {takes: 'PORT', about: 'The port for metrics and backups, 8081 where nothing is said.'},
  },
  notes: [
    'What is not given as an option is taken from the environment, and what is not there from the file: redress schema --configuration says everything that can stand in it. A secret may be given as the file that holds it, as in REDRESS_SECRET_FILE.',
    `Variables: ${settings.map(({variable}) => variable).join(', ')}.`,
    'SIGTERM and SIGINT close it: it takes in nothing more, answers what is under way and ends. A second one ends it at once.',
    'Exit codes: 0 when it was closed and everything was answered, 1 when something had to be broken off, 2 when the configuration is wrong or the service cannot start, 3 when another service has the data folder.',
  ],
  async run(call, shell) {
    // Whoever only asks for a date does not wait until a whole service is loaded.
    const {readConfiguration} = await import('../operations/configuration.ts');
    const {runService} = await import('../operations/run-service.ts');
    const configuration = readConfiguration(sourcesOf(call, shell));
    const finished = await runService(configuration, {write: shell.print, stop: shell.stopSignal()});
    return finished ? 0 : 1;
  },
};
