import type {StaffTimeline} from '../en/staff-timeline.ts';
import {soften} from './soften.ts';

export const staffTimeline: StaffTimeline = {
  title: 'Cwyn',
  titleOther: 'Adborth',
  status: {
    received: ({stage}) => `${stage}: heb ei chydnabod eto.`,
    acknowledged: ({stage, holder}) =>
      holder ? `${stage}: mae ${holder} yn edrych i mewn iddi.` : `${stage}: nid oes neb yn edrych i mewn iddi.`,
    answered: ({stage}) => `${stage}: atebwyd.`,
    closed: () => 'Wedi’i chau.',
    recorded: () => 'Wedi’i gadw i ddysgu ohono.',
    settled: ({stage}) => `${stage}: datryswyd.`,
    declined: () => 'Heb ei derbyn.',
    withdrawn: () => 'Wedi’i thynnu’n ôl.',
  },
  next: {
    action: (what, due) => `Addawyd erbyn ${due}: ${what}`,
    actionLate: (what, due) => `Addawyd erbyn ${due} a heb ei wneud: ${what}`,
    agree: (to) => `Mae rhagor o amser hyd at ${soften(to)} yn aros am y cwsmer neu am gymeradwyaeth.`,
    review: (stage) => `Ar ôl yr ateb, gall y cwsmer ofyn am ${soften(stage)}.`,
    reviewNow: (stage) => `Gall y cwsmer ofyn am ${soften(stage)} nawr.`,
    ombudsman: (name) => `Gall y cwsmer ofyn am adolygiad gan y corff hwn: ${name}.`,
    nothing: 'Nid oes dim i’w wneud.',
  },
  message: {open: 'Ysgrifennu at y cwsmer'},
};
