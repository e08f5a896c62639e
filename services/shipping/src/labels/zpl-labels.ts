import { addressLines, type LabelDocument } from './render-labels.js'

/** The same labels for Zebra printers at 203 dpi; `>8` is the FNC1 that makes a Code 128 a GS1-128. */
export function zplLabels({ carrier, service, trackingNumber, to, packages }: LabelDocument): string {
  return packages
    .map(({ sscc }, index) =>
      [
        '^XA^CI28^PW812^LL1218',
        `^FO40,40^A0N,50^FD${escaped(`${carrier} ${service}`)}^FS`,
        `^FO40,110^A0N,28^FDPackage ${index + 1} of ${packages.length}^FS`,
        ...addressLines(to).map((line, row) => `^FO40,${190 + row * 50}^A0N,42^FD${escaped(line)}^FS`),
        `^FO40,640^BY3^BCN,160,Y,N,N^FD${escaped(trackingNumber)}^FS`,
        `^FO40,900^BY3^BCN,160,Y,N,N^FD>;>800${sscc}^FS`,
        '^XZ',
      ].join('\n'),
    )
    .join('\n')
}

/** ^ and ~ begin commands. */
const escaped = (text: string): string => text.replace(/[\^~]/g, ' ')
