// Larger places by country, by the names that they go by, and what their postal codes begin with. A place that shares its name with another is left out.
const PLACES: Readonly<Record<string, string>> = {
  AT: 'wien vienna:1|graz:80|linz:40|salzburg:50|innsbruck:60|klagenfurt:90',
  BE: 'brussel bruxelles brussels:10,11,12|antwerpen antwerp anvers:20,21,26|gent ghent gand:90|brugge bruges:80,82,83|leuven louvain:30|liège luik:40|namur namen:50,51|charleroi:60|mons:70|hasselt:35|mechelen malines:28|aalst:93|kortrijk courtrai:85|oostende ostend:84|genk:36|sint-niklaas:91|roeselare:88|turnhout:23|wavre waver:13|verviers:48|seraing:41|la_louvière:71',
  CH: 'zürich zurich:80|genève geneva genf:12|basel:40|bern:30|lausanne:10|luzern lucerne:60|winterthur:84|st._gallen:90|lugano:69',
  DE: 'berlin:10,12,13,14|hamburg:20,21,22|münchen munich:80,81|köln cologne:50,51|frankfurt_am_main:60,65|stuttgart:70|düsseldorf:40|leipzig:04|dortmund:44|essen:45|bremen:28|dresden:01|hannover hanover:30|nürnberg nuremberg:90|duisburg:47|bochum:44|wuppertal:42|bielefeld:33|bonn:53|karlsruhe:76|mannheim:68|augsburg:86|wiesbaden:65,55|mönchengladbach:41|braunschweig:38|kiel:24|aachen:52|chemnitz:09|magdeburg:39|krefeld:47|lübeck:23|mainz:55|erfurt:99|rostock:18|kassel:34|saarbrücken:66|potsdam:14|regensburg:93|heidelberg:69|würzburg:97|ulm:89|göttingen:37|trier:54|jena:07|koblenz:56',
  DK: 'københavn copenhagen:1,2|aarhus århus:8|odense:5|aalborg ålborg:9',
  ES: 'madrid:28|barcelona:08|valencia:46|sevilla seville:41|zaragoza:50|málaga:29|murcia:30|bilbao:48|alicante:03|córdoba:14|valladolid:47|vigo:36|gijón:33|granada:18',
  FI: 'helsinki helsingfors:00|espoo:02|tampere:33|turku:20',
  FR: 'paris:75|marseille:13|lyon:69|toulouse:31|nice:06|nantes:44|strasbourg:67|montpellier:34|bordeaux:33|lille:59|rennes:35|reims:51|le_havre:76|saint-étienne:42|toulon:83|grenoble:38|dijon:21|angers:49|nîmes:30|villeurbanne:69|le_mans:72|aix-en-provence:13|clermont-ferrand:63|brest:29|limoges:87|amiens:80|annecy:74|perpignan:66|metz:57|besançon:25|orléans:45|rouen:76|mulhouse:68|caen:14|nancy:54|avignon:84|poitiers:86|versailles:78|pau:64|la_rochelle:17|calais:62|cannes:06|bayonne:64',
  GB: 'london:E#,EC#,N#,NW#,SE#,SW#,W#,WC#,BR#,CR#,DA#,EN#,HA#,IG#,KT#,RM#,SM#,TW#,UB#|manchester:M#,OL#,SK#,WA#|birmingham:B#|leeds:LS#|glasgow:G#|liverpool:L#|edinburgh:EH#|bristol:BS#|sheffield:S#|cardiff:CF#|belfast:BT#|leicester:LE#|coventry:CV#|nottingham:NG#|newcastle_upon_tyne:NE#|hull:HU#|bradford:BD#|stoke-on-trent:ST#|wolverhampton:WV#|plymouth:PL#|derby:DE#|southampton:SO#|portsmouth:PO#|brighton:BN#|reading:RG#|oxford:OX#|cambridge:CB#|york:YO#|bath:BA#|exeter:EX#|norwich:NR#|ipswich:IP#|luton:LU#|milton_keynes:MK#|northampton:NN#|peterborough:PE#|swindon:SN#|gloucester:GL#|cheltenham:GL#|aberdeen:AB#|dundee:DD#|inverness:IV#|swansea:SA#|worcester:WR#|warrington:WA#|wigan:WN#|bolton:BL#|oldham:OL#|stockport:SK#|blackpool:FY#|lancaster:LA#|carlisle:CA#|durham:DH#|sunderland:SR#|middlesbrough:TS#|darlington:DL#|huddersfield:HD#|wakefield:WF#|harrogate:HG#|doncaster:DN#|lincoln:LN#|chester:CH#|crewe:CW#|telford:TF#|shrewsbury:SY#|hereford:HR#|bournemouth:BH#|poole:BH#|salisbury:SP#|guildford:GU#|slough:SL#|watford:WD#|st_albans:AL#|stevenage:SG#|chelmsford:CM#|colchester:CO#|canterbury:CT#|maidstone:ME#|tunbridge_wells:TN#|croydon:CR#|bromley:BR#|torquay:TQ#|taunton:TA#|truro:TR#|kirkcaldy:KY#|kilmarnock:KA#|paisley:PA#|falkirk:FK#|dumfries:DG#|llandudno:LL#',
  IE: 'cork:T,P|galway:H|limerick:V|waterford:X',
  IT: 'roma rome:00|milano milan:20|napoli naples:80|torino turin:10|palermo:90|genova genoa:16|bologna:40|firenze florence:50|bari:70|catania:95|venezia venice:30|verona:37',
  LU: 'luxembourg luxemburg:1,2',
  NL: "amsterdam:10,110|rotterdam:30,318,319,315|den_haag 's-gravenhage the_hague:249,25|utrecht:35,345|eindhoven:56|groningen:97|tilburg:50|almere:13|breda:48|nijmegen:65|apeldoorn:73|haarlem:20|arnhem:68|enschede:75|amersfoort:38|zaandam:150|den_bosch 's-hertogenbosch:52|zwolle:80|leiden:23|maastricht:62|dordrecht:33|zoetermeer:27|delft:26|alkmaar:18|leeuwarden:89|helmond:57|venlo:59|deventer:74|hilversum:12|amstelveen:118|roosendaal:47|purmerend:14|schiedam:31|vlaardingen:313|gouda:28|hoorn:16|almelo:76|lelystad:82|assen:94|emmen:78|den_helder:178|middelburg:43|vlissingen:438|bergen_op_zoom:46|heerlen:64|sittard:61|roermond:60|veenendaal:39|ede:67|oss:53|nieuwegein:34|hoofddorp:21|weert:600|zutphen:72|doetinchem:70|kampen:82|meppel:79|hoogeveen:79",
  NO: 'oslo:0,1|bergen:5|trondheim:7|stavanger:40',
  PL: 'warszawa warsaw:0|kraków krakow cracow:3|łódź lodz:9|wrocław wroclaw:5|poznań poznan:6|gdańsk gdansk:8',
  PT: 'lisboa lisbon:1|porto oporto:4|braga:47|coimbra:30',
  SE: 'stockholm:1|göteborg gothenburg:4|malmö:2',
}

/** As somebody may write it: without accents, hyphens, points and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const places = new Map(
  Object.entries(PLACES).flatMap(([country, rows]) =>
    rows.split('|').flatMap((row) => {
      const [names = '', codes = ''] = row.split(':')
      const begins = new RegExp(`^(?:${codes.replaceAll(',', '|').replaceAll('#', String.raw`\d`)})`)
      return names.split(' ').map((name) => [`${country}:${plain(name.replaceAll('_', ' '))}`, begins] as const)
    }),
  ),
)

/** What the postal codes of a place begin with; null where that is not known. */
export const postalCodesOfPlace = (countryCode: string, city: string): RegExp | null => places.get(`${countryCode}:${plain(city)}`) ?? null
