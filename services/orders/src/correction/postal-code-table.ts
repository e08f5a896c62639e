// Postal codes by country, and by region where these have their own. Made from the address data of Google's libaddressinput (CC-BY 4.0,
// https://github.com/google/libaddressinput), without blanks and hyphens, and narrowed for AT, BE, CH, DE, ES, FR and LU: their first digits are not all used.

/** Countries, and the pattern of their postal codes. */
const PATTERNS: readonly (readonly [countries: string, pattern: string])[] = [
  ['AC', String.raw`ASCN1ZZ`],
  ['AD', String.raw`AD[1-7]0\d`],
  ['AF AL AU AZ BD BG CV CY ET GE GW HM HT HU LR MD MK MZ NE NO NZ PH PY SI SJ TN VE ZA', String.raw`\d{4}`],
  ['AI', String.raw`(?:AI)?2640`],
  ['AM', String.raw`(?:37)?\d{4}`],
  ['AR', String.raw`(?:(?:[A-HJ-NP-Z])?\d{4})(?:[A-Z]{3})?`],
  ['AS', String.raw`(?:96799)(?:(?:\d{4}))?`],
  ['AT BE CH LU', String.raw`[1-9]\d{3}`],
  ['AX', String.raw`22\d{3}`],
  ['BA BT CU DO DZ EE EG EH FI GT HN HR ID IQ IT JO KE KR KW LA LK LT MA MM MN MV MX MY NA NI NP PK SA SD SN TH TR UA UY ZM', String.raw`\d{5}`], // prettier-ignore
  ['BB', String.raw`BB\d{5}`],
  ['BH', String.raw`(?:1[0-2]|[1-9])\d{2}`],
  ['BL GP MF', String.raw`9[78][01]\d{2}`],
  ['BM', String.raw`[A-Z]{2}[A-Z0-9]{2}`],
  ['BN', String.raw`[A-Z]{2}\d{4}`],
  ['BR', String.raw`\d{5}\d{3}`],
  ['BY CN CO EC IN KG KZ NG RO RU SG TJ TM UZ', String.raw`\d{6}`],
  ['CA', String.raw`[ABCEGHJKLMNPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d`],
  ['CC', String.raw`6799`],
  ['CL', String.raw`\d{7}`],
  ['CR', String.raw`\d{4,5}|\d{3}\d{4}`],
  ['CX', String.raw`6798`],
  ['CZ GR SE SK', String.raw`\d{3}\d{2}`],
  ['DE', String.raw`(?:0[1-9]|[1-9]\d)\d{3}`],
  ['DK', String.raw`[0-9]\d{3}`],
  ['ES', String.raw`(?:0[1-9]|[1-4]\d|5[0-2])\d{3}`],
  ['FK', String.raw`FIQQ1ZZ`],
  ['FM', String.raw`(?:9694[1-4])(?:(?:\d{4}))?`],
  ['FO GN IS LS MG PG', String.raw`\d{3}`],
  ['FR', String.raw`(?:0[1-9]|[1-8]\d|9[0-8])\d{3}`],
  ['GB', String.raw`GIR0AA|(?:(?:AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GY|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)(?:\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}))|BFPO\d{1,4}`], // prettier-ignore
  ['GF', String.raw`9[78]3\d{2}`],
  ['GG', String.raw`GY\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}`],
  ['GI', String.raw`GX111AA`],
  ['GL', String.raw`39\d{2}`],
  ['GS', String.raw`SIQQ1ZZ`],
  ['GU', String.raw`(?:969(?:[12]\d|3[12]))(?:(?:\d{4}))?`],
  ['IE', String.raw`[\dA-Z]{3}[\dA-Z]{4}`],
  ['IL', String.raw`\d{5}(?:\d{2})?`],
  ['IM', String.raw`IM\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}`],
  ['IO', String.raw`BBND1ZZ`],
  ['IR', String.raw`\d{5}\d{5}`],
  ['JE', String.raw`JE\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}`],
  ['JP', String.raw`\d{3}\d{4}`],
  ['KH RS', String.raw`\d{5,6}`],
  ['KY', String.raw`KY\d\d{4}`],
  ['LB', String.raw`(?:\d{4})(?:(?:\d{4}))?`],
  ['LI', String.raw`948[5-9]|949[0-8]`],
  ['LV', String.raw`LV\d{4}`],
  ['MC', String.raw`980\d{2}`],
  ['ME', String.raw`8\d{4}`],
  ['MH', String.raw`(?:969[67]\d)(?:(?:\d{4}))?`],
  ['MP', String.raw`(?:9695[012])(?:(?:\d{4}))?`],
  ['MQ', String.raw`9[78]2\d{2}`],
  ['MT', String.raw`[A-Z]{3}\d{2,4}`],
  ['MU', String.raw`\d{3}(?:\d{2}|[A-Z]{2}\d{3})`],
  ['NC', String.raw`988\d{2}`],
  ['NF', String.raw`2899`],
  ['NL', String.raw`[1-9]\d{3}(?:[A-RT-Z][A-Z]|S[BCE-RT-Z])`],
  ['OM', String.raw`(?:PC)?\d{3}`],
  ['PE', String.raw`(?:LIMA\d{1,2}|CALLAO0?\d)|[0-2]\d{4}`],
  ['PF', String.raw`987\d{2}`],
  ['PL', String.raw`\d{2}\d{3}`],
  ['PM', String.raw`9[78]5\d{2}`],
  ['PN', String.raw`PCRN1ZZ`],
  ['PR', String.raw`(?:00[679]\d{2})(?:(?:\d{4}))?`],
  ['PT', String.raw`\d{4}\d{3}`],
  ['PW', String.raw`(?:969(?:39|40))(?:(?:\d{4}))?`],
  ['RE', String.raw`9[78]4\d{2}`],
  ['SH', String.raw`(?:ASCN|STHL)1ZZ`],
  ['SM', String.raw`4789\d`],
  ['SO', String.raw`[A-Z]{2}\d{5}`],
  ['SV', String.raw`CP[1-3][1-7][0-2]\d`],
  ['SZ', String.raw`[HLMS]\d{3}`],
  ['TA', String.raw`TDCU1ZZ`],
  ['TC', String.raw`TKCA1ZZ`],
  ['TW', String.raw`\d{3}(?:\d{2,3})?`],
  ['TZ', String.raw`\d{4,5}`],
  ['UM', String.raw`96898`],
  ['US', String.raw`(?:\d{5})(?:(?:\d{4}))?`],
  ['VA', String.raw`00120`],
  ['VC', String.raw`VC\d{4}`],
  ['VG', String.raw`VG\d{4}`],
  ['VI', String.raw`(?:008(?:(?:[0-4]\d)|(?:5[01])))(?:(?:\d{4}))?`],
  ['VN', String.raw`\d{5}\d?`],
  ['WF', String.raw`986\d{2}`],
  ['XK', String.raw`[1-7]\d{4}`],
  ['YT', String.raw`976\d{2}`],
]

/** Region, by each of its names, and the pattern that its postal codes begin with. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  // prettier-ignore
  AR: ['Buenos Aires/B=B?[1-36-8]', 'Catamarca/K=K?[45]', 'Chaco/H=H?3', 'Chubut/U=U?[89]', 'Ciudad Autónoma de Buenos Aires/C=C?1', 'Córdoba/X=X?[235-8]', 'Corrientes/W=W?3', 'Entre Ríos/E=E?[1-3]', 'Formosa/P=P?[37]', 'Jujuy/Y=Y?4', 'La Pampa/L=L?[3568]', 'La Rioja/F=F?5', 'Mendoza/M=M?[56]', 'Misiones/N=N?3', 'Neuquén/Q=Q?[38]', 'Río Negro/R=R?[89]', 'Salta/A=A?[34]', 'San Juan/J=J?5', 'San Luis/D=D?[4-6]', 'Santa Cruz/Z=Z?[89]', 'Santa Fe/S=S?[2368]', 'Santiago del Estero/G=G?[2-5]', 'Tierra del Fuego/V=V?9', 'Tucumán/T=T?[45]'],
  // prettier-ignore
  AU: ['ACT/Australian Capital Territory=29|2540|260|261[0-8]|02|2620', 'JBT/Jervis Bay Territory=2540', 'NSW/New South Wales=1|2[0-57-8]|26[2-9]|261[189]|3500|358[56]|3644|3707', 'NT/Northern Territory=0[89]', 'QLD/Queensland=[49]', 'SA/South Australia=5|0872', 'TAS/Tasmania=7', 'VIC/Victoria=[38]', 'WA/Western Australia=6|0872'],
  // prettier-ignore
  BR: ['AC/Acre=699', 'AL/Alagoas=57', 'AP/Amapá=689', 'AM/Amazonas=69[0-24-8]', 'BA/Bahia=4[0-8]', 'CE/Ceará=6[0-3]', 'DF/Distrito Federal=7[0-1]|72[0-7]|73[0-6]', 'ES/Espírito Santo=29', 'GO/Goiás=72[89]|73[7-9]|7[4-6]', 'MA/Maranhão=65', 'MT/Mato Grosso=78[0-8]', 'MS/Mato Grosso do Sul=79', 'MG/Minas Gerais=3', 'PA/Pará=6[6-7]|68[0-8]', 'PB/Paraíba=58', 'PR/Paraná=8[0-7]', 'PE/Pernambuco=5[0-6]', 'PI/Piauí=64', 'RJ/Rio de Janeiro=2[0-8]', 'RN/Rio Grande do Norte=59', 'RS/Rio Grande do Sul=9', 'RO/Rondônia=76[89]|789', 'RR/Roraima=693', 'SC/Santa Catarina=8[89]', 'SP/São Paulo=[01][1-9]', 'SE/Sergipe=49', 'TO/Tocantins=77'],
  // prettier-ignore
  CA: ['AB/Alberta=T', 'BC/British Columbia=V', 'MB/Manitoba=R', 'NB/New Brunswick=E', 'NL/Newfoundland and Labrador=A', 'NT/Northwest Territories=X0E|X0G|X1A', 'NS/Nova Scotia=B', 'NU/Nunavut=X0A|X0B|X0C', 'ON/Ontario=K|L|M|N|P', 'PE/Prince Edward Island=C', 'QC/Quebec=G|H|J|K1A', 'SK/Saskatchewan=S|R8A', 'YT/Yukon=Y'],
  // prettier-ignore
  ES: ['VI/Álava=01', 'AB/Albacete=02', 'A/Alicante=03', 'AL/Almería=04', 'O/Asturias=33', 'AV/Ávila=05', 'BA/Badajoz=06', 'B/Barcelona=08', 'BU/Burgos=09', 'CC/Cáceres=10', 'CA/Cádiz=11', 'S/Cantabria=39', 'CS/Castellón=12', 'CE/Ceuta=51', 'CR/Ciudad Real=13', 'CO/Córdoba=14', 'CU/Cuenca=16', 'GI/Girona=17', 'GR/Granada=18', 'GU/Guadalajara=19', 'SS/Guipúzcoa=20', 'H/Huelva=21', 'HU/Huesca=22', 'PM/Islas Baleares=07', 'J/Jaén=23', 'C/La Coruña=15', 'LO/La Rioja=26', 'GC/Las Palmas=35', 'LE/León=24', 'L/Lérida=25', 'LU/Lugo=27', 'M/Madrid=28', 'MA/Málaga=29', 'ML/Melilla=52', 'MU/Murcia=30', 'NA/Navarra=31', 'OR/Ourense=32', 'P/Palencia=34', 'PO/Pontevedra=36', 'SA/Salamanca=37', 'TF/Santa Cruz de Tenerife=38', 'SG/Segovia=40', 'SE/Sevilla=41', 'SO/Soria=26127|42', 'T/Tarragona=43', 'TE/Teruel=44', 'TO/Toledo=45', 'V/Valencia=46', 'VA/Valladolid=47', 'BI/Vizcaya=48', 'ZA/Zamora=49', 'Z/Zaragoza=50'],
  // prettier-ignore
  IT: ['AG/Agrigento=92', 'AL/Alessandria=15', 'AN/Ancona=60', 'AO/Aosta=11', 'AR/Arezzo=52', 'AP/Ascoli Piceno=63', 'AT/Asti=14', 'AV/Avellino=83', 'BA/Bari=70', 'BT/Barletta-Andria-Trani=76[01]', 'BL/Belluno=32', 'BN/Benevento=82', 'BG/Bergamo=24', 'BI/Biella=13[89]', 'BO/Bologna=40', 'BZ/Bolzano=39', 'BS/Brescia=25', 'BR/Brindisi=72', 'CA/Cagliari=0912[1-9]|0913[0-4]|0901[0289]|0902[03468]|0903[0234]|0904|0803[035]|08043', 'CL/Caltanissetta=93', 'CB/Campobasso=860[1-4]|86100', 'CE/Caserta=81', 'CT/Catania=95', 'CZ/Catanzaro=88[01]', 'CH/Chieti=66', 'CO/Como=22', 'CS/Cosenza=87', 'CR/Cremona=26[01]', 'KR/Crotone=88[89]', 'CN/Cuneo=12|18025', 'EN/Enna=94', 'FM/Fermo=638|63900', 'FE/Ferrara=44', 'FI/Firenze=50', 'FG/Foggia=71', 'FC/Forlì-Cesena=47[015]', 'FR/Frosinone=03', 'GE/Genova=16', 'GO/Gorizia=34[01]7', 'GR/Grosseto=58', 'IM/Imperia=18', 'IS/Isernia=860[7-9]|86170', "AQ/L'Aquila=67", 'SP/La Spezia=19', 'LT/Latina=04', 'LE/Lecce=73', 'LC/Lecco=23[89]', 'LI/Livorno=57', 'LO/Lodi=26[89]', 'LU/Lucca=55', 'MC/Macerata=62', 'MN/Mantova=46', 'MS/Massa-Carrara=54', 'MT/Matera=75', 'ME/Messina=98', 'MI/Milano=20', 'MO/Modena=41', 'MB/Monza e Brianza=208|20900', 'NA/Napoli=80', 'NO/Novara=28[01]', 'NU/Nuoro=080[1-4]|08100', 'OR/Oristano=090[7-9]|09170|0801[039]|0803[04]', 'PD/Padova=35', 'PA/Palermo=90', 'PR/Parma=43', 'PV/Pavia=27', 'PG/Perugia=06', 'PU/Pesaro e Urbino=61', 'PE/Pescara=65', 'PC/Piacenza=29', 'PI/Pisa=56', 'PT/Pistoia=51', 'PN/Pordenone=330[7-9]|33170', 'PZ/Potenza=85', 'PO/Prato=59', 'RG/Ragusa=97', 'RA/Ravenna=48', 'RC/Reggio Calabria=89[01]', 'RE/Reggio Emilia=42', 'RI/Rieti=02', 'RN/Rimini=47[89]', 'RM/Roma=00', 'RO/Rovigo=45', 'SA/Salerno=84', 'SS/Sassari=07[01]|08020', 'SV/Savona=17|12071', 'SI/Siena=53', 'SR/Siracusa=96', 'SO/Sondrio=23[01]', 'SU/Sud Sardegna=090[1-5][0-9]|0906[0-6]|080[1-4]', 'TA/Taranto=74', 'TE/Teramo=64', 'TR/Terni=05', 'TO/Torino=10', 'TP/Trapani=91', 'TN/Trento=38', 'TV/Treviso=31', 'TS/Trieste=3401|341[0-689]|34062', 'UD/Udine=330[1-5]|33100', 'VA/Varese=21', 'VE/Venezia=30', 'VB/Verbano-Cusio-Ossola=28[89]', 'VC/Vercelli=13[01]', 'VR/Verona=37', 'VV/Vibo Valentia=89[89]', 'VI/Vicenza=36', 'VT/Viterbo=01'],
  // prettier-ignore
  MX: ['Ags./Aguascalientes/AGU=20', 'B.C./Baja California/BCN=2[12]', 'B.C.S./Baja California Sur/BCS=23', 'Camp./Campeche/CAM=24', 'Chis./Chiapas/CHP=29|30', 'Chih./Chihuahua/CHH=3[1-3]', 'CDMX/Ciudad de México/CMX=0|1[0-6]', 'Coah./Coahuila de Zaragoza/COA=2[5-7]', 'Col./Colima/COL=28', 'Dgo./Durango/DUR=3[45]', 'Méx./Estado de México/MEX=5[0-7]', 'Gto./Guanajuato/GUA=3[6-8]', 'Gro./Guerrero/GRO=39|4[01]', 'Hgo./Hidalgo/HID=4[23]', 'Jal./Jalisco/JAL=4[4-9]', 'Mich./Michoacán/MIC=5[89]|6[01]', 'Mor./Morelos/MOR=62', 'Nay./Nayarit/NAY=63', 'N.L./Nuevo León/NLE=6[4-7]', 'Oax./Oaxaca/OAX=6[89]|7[01]', 'Pue./Puebla/PUE=7[2-5]', 'Qro./Querétaro/QUE=76', 'Q.R./Quintana Roo/ROO=77', 'S.L.P./San Luis Potosí/SLP=7[89]', 'Sin./Sinaloa/SIN=8[0-2]', 'Son./Sonora/SON=8[3-5]', 'Tab./Tabasco/TAB=86', 'Tamps./Tamaulipas/TAM=8[7-9]', 'Tlax./Tlaxcala/TLA=90', 'Ver./Veracruz/VER=9[1-6]', 'Yuc./Yucatán/YUC=97', 'Zac./Zacatecas/ZAC=9[89]'],
  // prettier-ignore
  US: ['AL/Alabama=3[56]', 'AK/Alaska=99[5-9]', 'AS/American Samoa=96799', 'AZ/Arizona=8[56]', 'AR/Arkansas=71[6-9]|72', 'AA/Armed Forces (AA)=340', 'AE/Armed Forces (AE)=09', 'AP/Armed Forces (AP)=96[2-6]', 'CA/California=9[0-5]|96[01]', 'CO/Colorado=8[01]', 'CT/Connecticut=06', 'DE/Delaware=19[7-9]', 'DC/District of Columbia=20[02-5]|569', 'FL/Florida=3[23]|34[1-9]', 'GA/Georgia=3[01]|398|39901', String.raw`GU/Guam=969([1-2]\d|3[12])`, 'HI/Hawaii=967[0-8]|9679[0-8]|968', 'ID/Idaho=83[2-9]', 'IL/Illinois=6[0-2]', 'IN/Indiana=4[67]', 'IA/Iowa=5[0-2]', 'KS/Kansas=6[67]', 'KY/Kentucky=4[01]|42[0-7]', 'LA/Louisiana=70|71[0-5]', 'ME/Maine=039|04', 'MH/Marshall Islands=969[67]', 'MD/Maryland=20[6-9]|21', 'MA/Massachusetts=01|02[0-7]|05501|05544', 'MI/Michigan=4[89]', 'FM/Micronesia=9694[1-4]', 'MN/Minnesota=55|56[0-7]', 'MS/Mississippi=38[6-9]|39[0-7]', 'MO/Missouri=6[3-5]', 'MT/Montana=59', 'NE/Nebraska=6[89]', 'NV/Nevada=889|89', 'NH/New Hampshire=03[0-8]', 'NJ/New Jersey=0[78]', 'NM/New Mexico=87|88[0-4]', 'NY/New York=1[0-4]|06390|00501|00544', 'NC/North Carolina=2[78]', 'ND/North Dakota=58', 'MP/Northern Mariana Islands=9695[0-2]', 'OH/Ohio=4[3-5]', 'OK/Oklahoma=7[34]', 'OR/Oregon=97', 'PW/Palau=969(39|40)', 'PA/Pennsylvania=1[5-8]|19[0-6]', 'PR/Puerto Rico=00[679]', 'RI/Rhode Island=02[89]', 'SC/South Carolina=29', 'SD/South Dakota=57', 'TN/Tennessee=37|38[0-5]', 'TX/Texas=7[5-9]|885|73301|73344', 'UT/Utah=84', 'VT/Vermont=05', 'VI/Virgin Islands=008', 'VA/Virginia=201|2[23]|24[0-6]', 'WA/Washington=98|99[0-4]', 'WV/West Virginia=24[7-9]|2[56]', 'WI/Wisconsin=5[34]', 'WY/Wyoming=82|83[01]|83414'],
}

const patterns = new Map(
  PATTERNS.flatMap(([countries, pattern]) => countries.split(' ').map((country) => [country, new RegExp(`^(?:${pattern})$`)])),
)
/** Null of a country without postal codes. */
export const postalCodesOf = (countryCode: string): RegExp | null => patterns.get(countryCode) ?? null

const regions = new Map(
  Object.entries(REGIONS).flatMap(([country, rows]) =>
    rows.flatMap((row) => {
      const [names = '', pattern = ''] = row.split('=')
      return names.split('/').map((name) => [`${country}:${name.toLowerCase()}`, new RegExp(`^(?:${pattern})`)] as const)
    }),
  ),
)
/** What postal codes of a region begin with; null where that is not known. */
export const postalCodesOfRegion = (countryCode: string, region: string): RegExp | null =>
  regions.get(`${countryCode}:${region.trim().toLowerCase()}`) ?? null
