r"""What the keys of an American keyboard give on others: as data, key by key.

Each layout is what its 47 keys of signs give alone and with Shift, in the order of an American
keyboard: ` to =, Q to \, A to ', Z to /. A dead key stands as the accent that it puts on the
next letter. The layouts are those of the X keyboard database and of Windows, where the two agree
on these keys; a test compares them with the former.
"""

AMERICAN = "us"

# Layout, its keys alone, and with Shift; likelier ones at European desks come first.
TABLES = {
    "us": (
        "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
        '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
    ),
    "gb": (
        "`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
        '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?',
    ),
    "fr": (
        "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!",
        "~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§",
    ),
    "be": (
        "²&é\"'(§è!çà)-azertyuiop^$µqsdfghjklmùwxcvbn,;:=",
        "³1234567890°_AZERTYUIOP¨*£QSDFGHJKLM%WXCVBN?./+",
    ),
    "de": (
        "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
    ),
    "ch": (
        "§1234567890'^qwertzuiopü¨$asdfghjklöäyxcvbnm,.-",
        '°+"*ç%&/()=?`QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_',
    ),
    "ch-fr": (
        "§1234567890'^qwertzuiopè¨$asdfghjkléàyxcvbnm,.-",
        '°+"*ç%&/()=?`QWERTZUIOPü!£ASDFGHJKLöäYXCVBNM;:_',
    ),
    "sv": (
        "§1234567890+´qwertyuiopå¨'asdfghjklöäzxcvbnm,.-",
        '½!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÖÄZXCVBNM;:_',
    ),
    "da": (
        "½1234567890+´qwertyuiopå¨'asdfghjklæøzxcvbnm,.-",
        '§!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLÆØZXCVBNM;:_',
    ),
    "no": (
        "|1234567890+\\qwertyuiopå¨'asdfghjkløæzxcvbnm,.-",
        '§!"#¤%&/()=?`QWERTYUIOPÅ^*ASDFGHJKLØÆZXCVBNM;:_',
    ),
    "ro": (
        "„1234567890-=qwertyuiopăîâasdfghjklșțzxcvbnm,./",
        "”!@#$%^&*()_+QWERTYUIOPĂÎÂASDFGHJKLȘȚZXCVBNM;:?",
    ),
    "ro-legacy": (
        "]1234567890+'qwertzuiopăîâasdfghjklșțyxcvbnm,.-",
        '[!"#¤%&/()=?*QWERTZUIOPĂÎÂASDFGHJKLȘȚYXCVBNM;:_',
    ),
    "hu": (
        "0123456789öüóqwertzuiopőúűasdfghjkléáyxcvbnm,.-",
        "§'\"+!%/=()ÖÜÓQWERTZUIOPŐÚŰASDFGHJKLÉÁYXCVBNM?:_",
    ),
    "pl-qwertz": (
        "˙1234567890+'qwertzuiopżśóasdfghjklłąyxcvbnm,.-",
        '˛!"#$%&/()=?*QWERTZUIOPńćźASDFGHJKLŁęYXCVBNM;:_',
    ),
    "cs": (
        ";+ěščřžýáíé=´qwertzuiopú)¨asdfghjklů§yxcvbnm,.-",
        "°1234567890%ˇQWERTZUIOP/('ASDFGHJKL\"!YXCVBNM?:_",
    ),
    "sk": (
        ";+ľščťžýáíé=´qwertzuiopúäňasdfghjklô§yxcvbnm,.-",
        '°1234567890%ˇQWERTZUIOP/()ASDFGHJKL"!YXCVBNM?:_',
    ),
    "hr": (
        "`1234567890'+qwertzuiopšđžasdfghjklčćyxcvbnm,.-",
        '~!"#$%&/()=?*QWERTZUIOPŠĐŽASDFGHJKLČĆYXCVBNM;:_',
    ),
    "it": (
        "\\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-",
        '|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_',
    ),
    "es": (
        "º1234567890'¡qwertyuiop`+çasdfghjklñ´zxcvbnm,.-",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ÇASDFGHJKLÑ¨ZXCVBNM;:_',
    ),
    "pt": (
        "\\1234567890'«qwertyuiop+´~asdfghjklçºzxcvbnm,.-",
        '|!"#$%&/()=?»QWERTYUIOP*`^ASDFGHJKLÇªZXCVBNM;:_',
    ),
    "et": (
        "ˇ1234567890+´qwertyuiopüõ'asdfghjklöäzxcvbnm,.-",
        '~!"#¤%&/()=?`QWERTYUIOPÜÕ*ASDFGHJKLÖÄZXCVBNM;:_',
    ),
    "lt": (
        "`ąčęėįšųū„“-žqwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
        '~ĄČĘĖĮŠŲŪ()_ŽQWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
    ),
    "tr": (
        '"1234567890*-qwertyuıopğü,asdfghjklşizxcvbnmöç.',
        "é!'^+%&/()=?_QWERTYUIOPĞÜ;ASDFGHJKLŞİZXCVBNMÖÇ:",
    ),
    "el": (
        "`1234567890-=;ςερτυθιοπ[]\\ασδφγηξκλ´'ζχψωβνμ,./",
        '~!@#$%^&*()_+:ΣΕΡΤΥΘΙΟΠ{}|ΑΣΔΦΓΗΞΚΛ¨"ΖΧΨΩΒΝΜ<>?',
    ),
    "bg": (
        "(1234567890-.,уеишщксдзц;„ьяаожгтнвмчюйъэфхпрлб",
        ')!?+"%=:/–№$€ыУЕИШЩКСДЗЦ§“ѝЯАОЖГТНВМЧЮЙЪЭФХПРЛБ',
    ),
    "bg-phonetic": (
        "ч1234567890-=явертъуиопшщюасдфгхйкл;'зьцжбнм,./",
        'Ч!@№$%€§*()–+ЯВЕРТЪУИОПШЩЮАСДФГХЙКЛ:"ЗѝЦЖБНМ„“?',
    ),
    "uk": (
        "'1234567890-=йцукенгшщзхїґфівапролджєячсмитьбю.",
        'ʼ!"№;%:?*()_+ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ,',
    ),
    "ru": (
        "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
        'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,',
    ),
}
