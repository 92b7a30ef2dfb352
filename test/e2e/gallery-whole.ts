import {lookAtGallery} from './look-at-gallery.ts';

// Every rule in every language, theme and ground, with forced colours and without: npm run test:gallery.
lookAtGallery(
  (['en', 'cy', 'ar'] as const).flatMap((language) =>
    (['neutral', 'govuk', 'fluent'] as const).flatMap((theme) =>
      (['light', 'dark'] as const).flatMap((ground) =>
        [false, true].map((forced) => ({looks: {language, theme, ground}, forced})),
      ),
    ),
  ),
);
