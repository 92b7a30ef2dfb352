import type {CaseTimelineWords} from '../en/case-timeline.ts';

export const sectionNames: CaseTimelineWords['letter']['sections'] = {
  responsibility: 'Beth rydym yn gyfrifol amdano',
  'root-cause': 'Pam y digwyddodd hyn',
  apology: 'Ein hymddiheuriad',
  prevention: 'Sut y byddwn yn atal hyn rhag digwydd eto',
};
