import {css} from '@microsoft/fast-element';

/**
 * The tokens of every Redress element (as in the host styles of `@redress/widgets`, kept the same by a check), and the Fluent tokens made from them: the ones that the controls used here read.
 * So a page sets `--redress-color-…` once, and no global theme sheet is needed.
 */
export const tokens = css`
  :host {
    --_ink: var(--redress-color-ink, light-dark(#1b1f24, #e9edf1));
    --_muted: var(--redress-color-muted, light-dark(#505a64, #a8b3bd));
    --_surface: var(--redress-color-surface, light-dark(#ffffff, #14181c));
    --_tint: var(--redress-color-tint, light-dark(#f5f7f9, #1d2329));
    --_line: var(--redress-color-line, light-dark(#c9d1d9, #3b444d));
    --_accent: var(--redress-color-accent, light-dark(#0b5cad, #7ab8ff));
    --_on-accent: var(--redress-color-on-accent, light-dark(#ffffff, #0b1520));
    --_action: var(--redress-color-action, var(--_accent));
    --_focus: var(--redress-color-focus, #ffbf47);
    --_soon-ink: var(--redress-color-due-soon-ink, light-dark(#7a4d00, #ffd58a));
    --_soon: var(--redress-color-due-soon, light-dark(#fff1d0, #3a2a08));
    --_late-ink: var(--redress-color-due-late-ink, light-dark(#a01414, #ffb3b3));
    --_late: var(--redress-color-due-late, light-dark(#fde7e7, #421414));
    --_met-ink: var(--redress-color-due-met-ink, light-dark(#17633a, #9adbb6));
    --_met: var(--redress-color-due-met, light-dark(#e4f3e9, #10301f));
    --_radius: var(--redress-radius, 4px);
    --_edge: color-mix(in srgb, var(--_muted) 72%, var(--_surface));

    --borderRadiusSmall: var(--_radius);
    --borderRadiusMedium: var(--_radius);
    --strokeWidthThin: 1px;
    --strokeWidthThick: 2px;
    --fontFamilyBase: inherit;
    --fontSizeBase200: 0.8125rem;
    --fontSizeBase300: 0.875rem;
    --lineHeightBase200: 1.25rem;
    --lineHeightBase300: 1.25rem;
    --fontWeightRegular: 400;
    --fontWeightSemibold: 600;
    --spacingHorizontalXXS: 2px;
    --spacingHorizontalXS: 4px;
    --spacingHorizontalSNudge: 6px;
    --spacingHorizontalS: 8px;
    --spacingHorizontalMNudge: 10px;
    --spacingHorizontalM: 12px;
    --spacingVerticalXS: 4px;
    --spacingVerticalSNudge: 6px;
    --spacingVerticalS: 8px;
    --durationUltraFast: 50ms;
    --durationFaster: 100ms;
    --durationNormal: 120ms;
    --curveEasyEase: ease;
    --shadow2: none;
    --shadow4: none;
    --colorBrandBackground: var(--_accent);
    --colorBrandBackgroundHover: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
    --colorBrandBackgroundPressed: color-mix(in srgb, var(--_accent) 76%, var(--_ink));
    --colorCompoundBrandStroke: var(--_accent);
    --colorCompoundBrandStrokePressed: var(--_accent);
    --colorNeutralForegroundOnBrand: var(--_on-accent);
    --colorNeutralForeground1: var(--_ink);
    --colorNeutralForeground1Hover: var(--_ink);
    --colorNeutralForeground1Pressed: var(--_ink);
    --colorNeutralForeground2: var(--_ink);
    --colorNeutralForeground2Hover: var(--_ink);
    --colorNeutralForeground2Pressed: var(--_ink);
    --colorNeutralForeground3: var(--_muted);
    --colorNeutralForeground4: var(--_muted);
    --colorNeutralForegroundDisabled: var(--_muted);
    --colorNeutralForegroundInverted: var(--_on-accent);
    --colorNeutralBackgroundInverted: var(--_accent);
    --colorNeutralBackground1: var(--_surface);
    --colorNeutralBackground1Hover: var(--_tint);
    --colorNeutralBackground1Pressed: var(--_line);
    --colorNeutralBackgroundDisabled: var(--_tint);
    --colorSubtleBackground: transparent;
    --colorSubtleBackgroundHover: color-mix(in srgb, var(--_ink) 7%, transparent);
    --colorSubtleBackgroundPressed: color-mix(in srgb, var(--_ink) 13%, transparent);
    --colorTransparentBackground: transparent;
    --colorTransparentStroke: transparent;
    --colorNeutralStroke1: var(--_line);
    --colorNeutralStroke1Hover: var(--_edge);
    --colorNeutralStroke1Pressed: var(--_edge);
    --colorNeutralStrokeDisabled: var(--_line);
    --colorNeutralStrokeAccessible: var(--_edge);
    --colorNeutralStrokeAccessibleHover: var(--_ink);
    --colorPaletteRedBorder2: var(--_late-ink);
    --colorStrokeFocus2: var(--_ink);
  }
`;
