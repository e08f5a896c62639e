// Domains of mail that people have, by country; `*`: everywhere. The first of a row have the most.
const DOMAINS: Readonly<Record<string, string>> = {
  '*': 'gmail.com hotmail.com outlook.com yahoo.com icloud.com live.com me.com msn.com aol.com googlemail.com protonmail.com proton.me gmx.com gmx.net mac.com mail.com ymail.com email.com zoho.com fastmail.com pm.me hey.com tutanota.com rocketmail.com inbox.com yandex.com mail.ru qq.com 163.com naver.com',
  AT: 'gmx.at aon.at chello.at a1.net outlook.at hotmail.at',
  AU: 'bigpond.com optusnet.com.au yahoo.com.au iinet.net.au outlook.com.au',
  BE: 'telenet.be skynet.be hotmail.be proximus.be outlook.be live.be scarlet.be voo.be belgacom.net pandora.be yahoo.be',
  CH: 'bluewin.ch gmx.ch sunrise.ch hispeed.ch hotmail.ch outlook.ch',
  DE: 'gmx.de web.de t-online.de freenet.de hotmail.de outlook.de yahoo.de arcor.de live.de posteo.de mailbox.org online.de vodafone.de email.de',
  DK: 'mail.dk live.dk hotmail.dk outlook.dk jubii.dk',
  ES: 'hotmail.es yahoo.es telefonica.net outlook.es movistar.es terra.es',
  FI: 'luukku.com kolumbus.fi suomi24.fi elisanet.fi hotmail.fi',
  FR: 'orange.fr free.fr wanadoo.fr hotmail.fr laposte.net sfr.fr yahoo.fr live.fr outlook.fr neuf.fr bbox.fr numericable.fr gmx.fr',
  GB: 'hotmail.co.uk yahoo.co.uk btinternet.com live.co.uk sky.com ntlworld.com talktalk.net virginmedia.com tiscali.co.uk blueyonder.co.uk outlook.co.uk btopenworld.com aol.co.uk plus.net mail.co.uk gmx.co.uk',
  IE: 'eircom.net hotmail.ie yahoo.ie live.ie outlook.ie',
  IT: 'libero.it hotmail.it virgilio.it alice.it tiscali.it yahoo.it tin.it live.it outlook.it fastwebnet.it',
  LU: 'pt.lu internet.lu vo.lu',
  NL: 'hotmail.nl ziggo.nl kpnmail.nl planet.nl home.nl live.nl xs4all.nl hetnet.nl casema.nl chello.nl outlook.nl upcmail.nl quicknet.nl solcon.nl zonnet.nl tele2.nl telfort.nl online.nl caiway.nl wxs.nl onsbrabantnet.nl mail.nl yahoo.nl kpnplanet.nl zeelandnet.nl',
  NO: 'online.no hotmail.no live.no outlook.no',
  PL: 'wp.pl onet.pl o2.pl interia.pl gazeta.pl op.pl poczta.onet.pl',
  PT: 'sapo.pt hotmail.pt live.com.pt netcabo.pt outlook.pt',
  SE: 'hotmail.se telia.com live.se outlook.se bredband.net comhem.se',
}

interface MailDomain {
  readonly domain: string
  /** The country that it is of; null: any. */
  readonly country: string | null
  /** The higher, the more people have it there. */
  readonly weight: number
}
const WEIGHT = 1_000

export const MAIL_DOMAINS: readonly MailDomain[] = Object.entries(DOMAINS).flatMap(([country, row]) =>
  row.split(' ').map((domain, index) => ({ domain, country: country === '*' ? null : country, weight: WEIGHT / (index + 1) })),
)
export const KNOWN_DOMAINS: ReadonlySet<string> = new Set(MAIL_DOMAINS.map(({ domain }) => domain))
