// One script for a CRM page: registers the staff screens and the Fluent controls that they use.
import './worklist/define.ts';
import './case-desk/define.ts';
import './undelivered/define.ts';
import './held/define.ts';
