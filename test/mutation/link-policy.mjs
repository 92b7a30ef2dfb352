import {mkdirSync, rmSync, symlinkSync} from 'node:fs';

// Workspaces are links in node_modules, which lead back to the code as it is: in Stryker's copy, where this runs, the tests
// are to meet the mutants.
mkdirSync('test/node_modules/@redress', {recursive: true});
rmSync('test/node_modules/@redress/policy', {force: true});
symlinkSync('../../../packages/policy', 'test/node_modules/@redress/policy');
