<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AxisWords</name>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>BoxNames</name>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>this is</source>
        <translation>das ist</translation>
    </message>
    <message>
        <source>what goes on</source>
        <translation>was geschieht</translation>
    </message>
    <message>
        <source>what he does</source>
        <translation>was er tut</translation>
    </message>
    <message>
        <source>be like</source>
        <translation>sei wie</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>button</source>
        <translation>Knopf</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>straight on</source>
        <translation>geradeaus</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>Ausfahrt</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>Ding</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweites</translation>
    </message>
    <message>
        <source>third</source>
        <translation>drittes</translation>
    </message>
    <message>
        <source>scream</source>
        <translation>Schrei</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>schlicht</translation>
    </message>
    <message>
        <source>fancy</source>
        <translation>fein</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Schild</translation>
    </message>
    <message>
        <source>balloon</source>
        <translation>Ballon</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>balloon again</source>
        <translation>noch einmal der Ballon</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>me again</source>
        <translation>noch einmal ich</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>left button</source>
        <translation>linker Knopf</translation>
    </message>
    <message>
        <source>right button</source>
        <translation>rechter Knopf</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Check that it is still where it was.</source>
        <translation>Prüfen Sie, ob es noch dort liegt.</translation>
    </message>
    <message>
        <source>Check that the file may be read.</source>
        <translation>Prüfen Sie, ob die Datei gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller settings.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie kleinere Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>A lower ‘Length from’ keeps them.</source>
        <translation>Mit einer kleineren ‚Länge von‘ bleiben sie.</translation>
    </message>
    <message>
        <source>A higher ‘to’ keeps them.</source>
        <translation>Mit einem größeren ‚bis‘ bleiben sie.</translation>
    </message>
    <message>
        <source>‘Add unknown templates’ keeps them.</source>
        <translation>Mit ‚Unbekannte Vorlagen hinzufügen‘ bleiben sie.</translation>
    </message>
    <message>
        <source>Look at the columns and the format of the file.</source>
        <translation>Prüfen Sie die Spalten und das Format der Datei.</translation>
    </message>
    <message>
        <source>Without the rule ‘%1’ they are kept.</source>
        <translation>Ohne die Regel ‚%1‘ bleiben sie.</translation>
    </message>
    <message>
        <source>No caption is kept: %1 of %2 are ‘%3’.</source>
        <translation>Kein Spruch bleibt: %1 von %2 sind ‚%3‘.</translation>
    </message>
    <message>
        <source>HTML entities decoded in %1</source>
        <translation>HTML-Entities dekodiert in %1</translation>
    </message>
    <message>
        <source>curly quotes, dashes and blanks written in ASCII in %1</source>
        <translation>typografische Anführungszeichen, Striche und Leerzeichen in ASCII geschrieben in %1</translation>
    </message>
    <message>
        <source>NaN or null read as empty in %1</source>
        <translation>NaN oder null als leer gelesen in %1</translation>
    </message>
    <message>
        <source>new templates for %1</source>
        <translation>neue Vorlagen für %1</translation>
    </message>
    <message>
        <source>Captions changed: %1.</source>
        <translation>Geänderte Sprüche: %1.</translation>
    </message>
    <message>
        <source>Captions (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</source>
        <translation>Sprüche (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>not written in the file</source>
        <translation>steht nicht in der Datei</translation>
    </message>
    <message>
        <source>a corpus without a name</source>
        <translation>ein Korpus ohne Namen</translation>
    </message>
    <message>
        <source>%1: %2 captions</source>
        <translation>%1: %2 Sprüche</translation>
    </message>
    <message>
        <source>%1; these captions are not in this library</source>
        <translation>%1; diese Sprüche sind nicht in dieser Bibliothek</translation>
    </message>
    <message>
        <source>%1; the same as ‘%2’ here</source>
        <translation>%1; hier dieselben wie ‚%2‘</translation>
    </message>
    <message>
        <source>recurrent, %1 units</source>
        <translation>rekurrent, %1 Einheiten</translation>
    </message>
    <message>
        <source>the article&apos;s, %1 filters</source>
        <translation>das des Artikels, %1 Filter</translation>
    </message>
</context>
<context>
    <name>ModelDialogs</name>
    <message>
        <source>Import a model that Keras saved</source>
        <translation>Ein von Keras gespeichertes Modell importieren</translation>
    </message>
    <message>
        <source>Keras models (*.h5 *.hdf5 *.keras)</source>
        <translation>Keras-Modelle (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>Choose the params.json saved with the model</source>
        <translation>Wählen Sie die params.json, die mit dem Modell gespeichert wurde</translation>
    </message>
    <message>
        <source>Parameters (*.json)</source>
        <translation>Parameter (*.json)</translation>
    </message>
</context>
<context>
    <name>ModelNames</name>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Article’s network</source>
        <translation>Netz des Artikels</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebige</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>Gesehene Zeilen</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>%1 nats a character</source>
        <translation>%1 Nat je Zeichen</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>by row as in the article: captions are shared, so validation looks better than it is</source>
        <translation>zeilenweise wie im Artikel: Sprüche sind in beiden Teilen, darum sieht die Validierung besser aus, als sie ist</translation>
    </message>
    <message>
        <source>by caption: 0 captions shared between training and validation</source>
        <translation>nach Sprüchen: 0 Sprüche sind in Training und Validierung</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sprüche</translation>
    </message>
    <message>
        <source>Their hash</source>
        <translation>Ihr Hash</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>NumberNote</name>
    <message>
        <source>From %1 to %2, or “%3”</source>
        <translation>Von %1 bis %2 oder „%3“</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>PictureDialogs</name>
    <message>
        <source>Choose a picture</source>
        <translation>Ein Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.svg)</translation>
    </message>
</context>
<context>
    <name>PlotFigure</name>
    <message>
        <source>Accuracy, share of characters</source>
        <translation>Genauigkeit, Anteil der Zeichen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Speed, rows per second</source>
        <translation>Tempo, Zeilen pro Sekunde</translation>
    </message>
    <message>
        <source>Loss, bits per character</source>
        <translation>Verlust, Bit pro Zeichen</translation>
    </message>
    <message>
        <source>Loss, nats per character</source>
        <translation>Verlust, Nat pro Zeichen</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarithmisch</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>validation (some split by row)</source>
        <translation>Validierung (manche zeilenweise geteilt)</translation>
    </message>
    <message>
        <source>validation (split by row)</source>
        <translation>Validierung (zeilenweise geteilt)</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation>Training, geglättet</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>unsmoothed</source>
        <translation>ungeglättet</translation>
    </message>
</context>
<context>
    <name>QListView</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Nothing but blanks.</source>
        <translation>Nichts als Leerzeichen.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Not lower case</source>
        <translation>Nicht klein geschrieben</translation>
    </message>
    <message>
        <source>Captions are turned to lower case, not dropped.</source>
        <translation>Sprüche werden in Kleinbuchstaben umgewandelt, nicht verworfen.</translation>
    </message>
    <message>
        <source>Not ASCII</source>
        <translation>Nicht ASCII</translation>
    </message>
    <message>
        <source>Letters with accents, other scripts, emoji. Without this rule the network learns them too.</source>
        <translation>Buchstaben mit Akzenten, andere Schriften, Emoji. Ohne diese Regel lernt das Netz sie mit.</translation>
    </message>
    <message>
        <source>Contains |</source>
        <translation>Enthält |</translation>
    </message>
    <message>
        <source>The bar stands between boxes, so no text may hold one.</source>
        <translation>Der Strich steht zwischen den Feldern, darum darf kein Text einen enthalten.</translation>
    </message>
    <message>
        <source>Not English</source>
        <translation>Nicht Englisch</translation>
    </message>
    <message>
        <source>Surely of another language. Without this rule the network mixes languages.</source>
        <translation>Sicher in einer anderen Sprache. Ohne diese Regel mischt das Netz die Sprachen.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>The same text of the same template once more. They would make the network learn by heart.</source>
        <translation>Derselbe Text derselben Vorlage noch einmal. Solche ließen das Netz auswendig lernen.</translation>
    </message>
    <message>
        <source>Blocked words</source>
        <translation>Gesperrte Wörter</translation>
    </message>
    <message>
        <source>They hold one of your blocked words.</source>
        <translation>Sie enthalten eines Ihrer gesperrten Wörter.</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Above the cap</source>
        <translation>Über der Obergrenze</translation>
    </message>
    <message>
        <source>More captions of their template than the cap lets in.</source>
        <translation>Mehr Sprüche ihrer Vorlage, als die Obergrenze zulässt.</translation>
    </message>
    <message>
        <source>Rare templates</source>
        <translation>Seltene Vorlagen</translation>
    </message>
    <message>
        <source>Of templates beyond the most popular ones that the import was to take.</source>
        <translation>Von Vorlagen jenseits der beliebtesten, die der Import nehmen sollte.</translation>
    </message>
    <message>
        <source>Fewer characters than the import was to take. A lower limit brings them in.</source>
        <translation>Weniger Zeichen, als der Import nehmen sollte. Eine niedrigere Grenze holt sie herein.</translation>
    </message>
    <message>
        <source>More characters than the import was to take. A higher limit brings them in.</source>
        <translation>Mehr Zeichen, als der Import nehmen sollte. Eine höhere Grenze holt sie herein.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Taken out by hand. ‘Recently deleted’ brings them back for 30 days.</source>
        <translation>Von Hand entfernt. ‚Kürzlich gelöscht‘ bringt sie 30 Tage lang zurück.</translation>
    </message>
    <message>
        <source>Trim blanks</source>
        <translation>Leerraum kürzen</translation>
    </message>
    <message>
        <source>Shortest length</source>
        <translation>Mindestlänge</translation>
    </message>
    <message>
        <source>Longest length</source>
        <translation>Höchstlänge</translation>
    </message>
    <message>
        <source>To lower case</source>
        <translation>Klein schreiben</translation>
    </message>
    <message>
        <source>ASCII only</source>
        <translation>Nur ASCII</translation>
    </message>
    <message>
        <source>No | in texts</source>
        <translation>Kein | im Text</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Nur Englisch</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Doppelten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Fewer than %1 characters. A lower limit on import brings them in.</source>
        <translation>Weniger als %1 Zeichen. Eine niedrigere Grenze beim Import holt sie herein.</translation>
    </message>
    <message>
        <source>More than %1 characters. A higher limit on import brings them in.</source>
        <translation>Mehr als %1 Zeichen. Eine höhere Grenze beim Import holt sie herein.</translation>
    </message>
    <message>
        <source>up to %1 characters</source>
        <translation>bis zu %1 Zeichen</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>jede Länge</translation>
    </message>
    <message>
        <source>%1–%2 characters</source>
        <translation>%1–%2 Zeichen</translation>
    </message>
    <message>
        <source>from %1 characters on</source>
        <translation>ab %1 Zeichen</translation>
    </message>
    <message>
        <source>imports of different limits</source>
        <translation>Importe mit verschiedenen Grenzen</translation>
    </message>
    <message>
        <source>imports of different rules; off in some: %1</source>
        <translation>Importe mit verschiedenen Regeln; teils aus: %1</translation>
    </message>
    <message>
        <source>rules of the article, %1</source>
        <translation>Regeln des Artikels, %1</translation>
    </message>
    <message>
        <source>%1; off: %2</source>
        <translation>%1; aus: %2</translation>
    </message>
    <message>
        <source>Entries of the file that could not be understood.</source>
        <translation>Einträge der Datei, die nicht zu verstehen waren.</translation>
    </message>
    <message>
        <source>Unknown template</source>
        <translation>Unbekannte Vorlage</translation>
    </message>
    <message>
        <source>Their template has a name that is not known; it is shown first. ‘Add unknown templates’ on import brings them in.</source>
        <translation>Ihre Vorlage hat einen unbekannten Namen; er steht davor. ‚Unbekannte Vorlagen hinzufügen‘ beim Import nimmt sie auf.</translation>
    </message>
</context>
<context>
    <name>RunCurve</name>
    <message>
        <source>%1 (split by row)</source>
        <translation>%1 (zeilenweise geteilt)</translation>
    </message>
</context>
<context>
    <name>RunEntry</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>All around us</source>
        <translation>Überall um uns</translation>
    </message>
    <message>
        <source>Use it when one thing turns up wherever you look.</source>
        <translation>Für etwas, das auftaucht, wohin man auch sieht.</translation>
    </message>
    <message>
        <source>All the things</source>
        <translation>Einfach alles</translation>
    </message>
    <message>
        <source>Use it when somebody sets out to do everything at once.</source>
        <translation>Wenn jemand alles auf einmal tun will.</translation>
    </message>
    <message>
        <source>Be like Bert</source>
        <translation>Sei wie Bert</translation>
    </message>
    <message>
        <source>Use it to praise someone who quietly does the sensible thing.</source>
        <translation>Ein Lob für jemanden, der still das Vernünftige tut.</translation>
    </message>
    <message>
        <source>Big button</source>
        <translation>Großer Knopf</translation>
    </message>
    <message>
        <source>Use it when somebody cannot press it fast enough.</source>
        <translation>Wenn es jemand gar nicht erwarten kann, ihn zu drücken.</translation>
    </message>
    <message>
        <source>Brace yourselves</source>
        <translation>Macht euch gefasst</translation>
    </message>
    <message>
        <source>Use it to warn everyone of something tiresome on its way.</source>
        <translation>Warnt alle vor etwas Lästigem, das bevorsteht.</translation>
    </message>
    <message>
        <source>Cat at dinner</source>
        <translation>Katze bei Tisch</translation>
    </message>
    <message>
        <source>Use it when an angry charge meets a puzzled or cheeky reply.</source>
        <translation>Wenn ein wütender Vorwurf auf eine ratlose oder freche Antwort trifft.</translation>
    </message>
    <message>
        <source>Exit ramp</source>
        <translation>Ausfahrt</translation>
    </message>
    <message>
        <source>Use it when someone leaves the sensible way for a tempting one.</source>
        <translation>Wenn jemand vom vernünftigen Weg zum verlockenden abbiegt.</translation>
    </message>
    <message>
        <source>Good dog</source>
        <translation>Braver Hund</translation>
    </message>
    <message>
        <source>Use it for a burst of small, breathless praise.</source>
        <translation>Für kurze, atemlose Ausrufe voller Lob.</translation>
    </message>
    <message>
        <source>Grandma finds</source>
        <translation>Oma entdeckt</translation>
    </message>
    <message>
        <source>Use it when somebody meets a thing online for the very first time.</source>
        <translation>Wenn jemand zum allerersten Mal etwas im Netz sieht.</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handschlag</translation>
    </message>
    <message>
        <source>Use it when two who have nothing else in common agree on one thing.</source>
        <translation>Wenn zwei, die sonst nichts verbindet, sich in einer Sache einig sind.</translation>
    </message>
    <message>
        <source>Hide the worry</source>
        <translation>Gute Miene</translation>
    </message>
    <message>
        <source>Use it when all is lost and one smiles politely all the same.</source>
        <translation>Wenn alles verloren ist und man trotzdem höflich lächelt.</translation>
    </message>
    <message>
        <source>Hooded self</source>
        <translation>Ich mit Kapuze</translation>
    </message>
    <message>
        <source>Use it when your worse self talks you into something.</source>
        <translation>Wenn Ihr schlechteres Ich Sie zu etwas überredet.</translation>
    </message>
    <message>
        <source>Is this a bird?</source>
        <translation>Ist das ein Vogel?</translation>
    </message>
    <message>
        <source>Use it when someone takes one thing for quite another.</source>
        <translation>Wenn jemand eine Sache für eine ganz andere hält.</translation>
    </message>
    <message>
        <source>Loud gull</source>
        <translation>Laute Möwe</translation>
    </message>
    <message>
        <source>Use it when a calm start ends in a scream.</source>
        <translation>Wenn ein ruhiger Anfang in einem Schrei endet.</translation>
    </message>
    <message>
        <source>Plain or fancy</source>
        <translation>Schlicht oder fein</translation>
    </message>
    <message>
        <source>Use it to say a plain thing again in a far grander way.</source>
        <translation>Sagt etwas Schlichtes noch einmal, nur viel vornehmer.</translation>
    </message>
    <message>
        <source>Prove me wrong</source>
        <translation>Beweist das Gegenteil</translation>
    </message>
    <message>
        <source>Use it when you hold an opinion and dare anyone to argue.</source>
        <translation>Wenn Sie eine Meinung haben und jeden zum Widerspruch herausfordern.</translation>
    </message>
    <message>
        <source>Running balloon</source>
        <translation>Entwischter Ballon</translation>
    </message>
    <message>
        <source>Use it when something always keeps you from what you want.</source>
        <translation>Wenn etwas Sie immer von dem abhält, was Sie wollen.</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Wartet noch immer</translation>
    </message>
    <message>
        <source>Use it when something takes far, far too long.</source>
        <translation>Wenn etwas viel, viel zu lange dauert.</translation>
    </message>
    <message>
        <source>That would be great</source>
        <translation>Das wäre toll</translation>
    </message>
    <message>
        <source>Use it for an annoying wish put as a polite request.</source>
        <translation>Für einen lästigen Wunsch als höfliche Bitte.</translation>
    </message>
    <message>
        <source>Think about it</source>
        <translation>Denk mal nach</translation>
    </message>
    <message>
        <source>Use it for advice that sounds clever and is not.</source>
        <translation>Für einen Rat, der klug klingt und es nicht ist.</translation>
    </message>
    <message>
        <source>Treasure chase</source>
        <translation>Schatzjagd</translation>
    </message>
    <message>
        <source>Use it when one small deed sets everybody after you.</source>
        <translation>Wenn eine kleine Tat alle hinter Ihnen herjagt.</translation>
    </message>
    <message>
        <source>True scroll</source>
        <translation>Rolle der Wahrheit</translation>
    </message>
    <message>
        <source>Use it when the truth is found and nobody likes it.</source>
        <translation>Wenn die Wahrheit gefunden ist und niemandem gefällt.</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>Zwei Knöpfe</translation>
    </message>
    <message>
        <source>Use it when both choices are bad or both tempt.</source>
        <translation>Wenn beide Möglichkeiten schlecht sind oder beide locken.</translation>
    </message>
    <message>
        <source>Who would win?</source>
        <translation>Wer gewinnt?</translation>
    </message>
    <message>
        <source>Use it when a tiny thing beats a mighty one.</source>
        <translation>Wenn etwas Winziges etwas Mächtiges schlägt.</translation>
    </message>
    <message>
        <source>Why you no</source>
        <translation>Warum tust du’s nicht</translation>
    </message>
    <message>
        <source>Use it to shout at something that will not do its one job.</source>
        <translation>Schreit etwas an, das seine einzige Aufgabe nicht erfüllt.</translation>
    </message>
    <message>
        <source>No and yes</source>
        <translation>Nein und ja</translation>
    </message>
    <message>
        <source>Use it to turn one thing down and cheer for another.</source>
        <translation>Lehnt das eine ab und jubelt über das andere.</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Sprüche importieren</translation>
    </message>
    <message>
        <source>Import an ImgFlip575K folder</source>
        <translation>Einen ImgFlip575K-Ordner importieren</translation>
    </message>
    <message>
        <source>An import is going on; wait for it or cancel it first.</source>
        <translation>Es läuft schon ein Import; warten Sie ihn ab oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Importing %1: %2 %</source>
        <translation>%1 wird importiert: %2 %</translation>
    </message>
    <message>
        <source>Importing %1: %2</source>
        <translation>%1 wird importiert: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The import is cancelled; nothing of it remains.</source>
        <translation>Der Import ist abgebrochen; nichts davon bleibt zurück.</translation>
    </message>
    <message>
        <source>‘%1’: %2 captions read, %3 kept after cleaning.</source>
        <translation>‚%1‘: %2 Sprüche gelesen, %3 nach dem Säubern behalten.</translation>
    </message>
    <message>
        <source>The captions that the next run learns from</source>
        <translation>Die Sprüche, aus denen der nächste Lauf lernt</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Sprüche importieren…</translation>
    </message>
    <message>
        <source>From files (CSV, TXT, JSON)…</source>
        <translation>Aus Dateien (CSV, TXT, JSON)…</translation>
    </message>
    <message>
        <source>From an ImgFlip575K folder…</source>
        <translation>Aus einem ImgFlip575K-Ordner…</translation>
    </message>
    <message>
        <source>The starter captions</source>
        <translation>Die Starter-Sprüche</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Shows the settings with a fresh name</source>
        <translation>Zeigt die Einstellungen mit einem frischen Namen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Settings of the next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>‘%1’ begins when the runs before it are over.</source>
        <translation>‚%1‘ beginnt, wenn die Läufe davor zu Ende sind.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted, with its model.</source>
        <translation>‚%1‘ ist gelöscht, mit seinem Modell.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The settings have changed: measure again.</source>
        <translation>Die Einstellungen haben sich geändert: messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>It was ended before there was anything to measure.</source>
        <translation>Die Messung endete, bevor es etwas zu messen gab.</translation>
    </message>
    <message>
        <source>About %1 an epoch, %2 in all; %3 MB of memory.</source>
        <translation>Etwa %1 je Epoche, %2 insgesamt; %3 MB Speicher.</translation>
    </message>
    <message>
        <source>The curves are saved in %1.</source>
        <translation>Die Kurven sind in %1 gespeichert.</translation>
    </message>
    <message>
        <source>‘%1’ is finished: its best model is saved and can be used on Create.</source>
        <translation>‚%1‘ ist fertig: sein bestes Modell ist gespeichert und kann unter ‚Erstellen‘ schreiben.</translation>
    </message>
    <message>
        <source>‘%1’ is stopped; it had not come to a first validation, so there is no model yet.</source>
        <translation>‚%1‘ ist angehalten; er kam nicht bis zur ersten Validierung, darum gibt es noch kein Modell.</translation>
    </message>
    <message>
        <source>‘%1’ is stopped and saved: its best model can be used on Create.</source>
        <translation>‚%1‘ ist angehalten und gespeichert: sein bestes Modell kann unter ‚Erstellen‘ schreiben.</translation>
    </message>
    <message>
        <source>%1 captions, %2 templates, %3 rows</source>
        <translation>%1 Sprüche, %2 Vorlagen, %3 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n Lauf wartet</numerusform>
            <numerusform>%n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’ begins.</source>
        <translation>„%1“ beginnt.</translation>
    </message>
    <message>
        <source>‘%1’ left the queue.</source>
        <translation>„%1“ hat die Warteschlange verlassen.</translation>
    </message>
    <message>
        <source>What is shown beside the settings</source>
        <translation>Was neben den Einstellungen gezeigt wird</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>The curves of the ticked runs</source>
        <translation>Die Kurven der angehakten Läufe</translation>
    </message>
    <message>
        <source>The table of runs, with the room of the curves</source>
        <translation>Die Tabelle der Läufe, auf dem Platz der Kurven</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Samples, settings and notes of the chosen run</source>
        <translation>Proben, Einstellungen und Notizen des gewählten Laufs</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>locked while it runs</source>
        <translation>gesperrt, solange er läuft</translation>
    </message>
    <message>
        <source>Settings of ‘%1’</source>
        <translation>Einstellungen von ‚%1‘</translation>
    </message>
    <message>
        <source>‘%1’ is finished, but it went astray: its validation loss is worse than guessing. Begin a new run with a lower learning rate.</source>
        <translation>‚%1‘ ist fertig, aber entgleist: Sein Validierungsverlust ist schlechter als Raten. Ein neuer Lauf mit kleinerer Lernrate hilft.</translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>reading the corpus</source>
        <translation>liest das Korpus</translation>
    </message>
    <message>
        <source>epoch %1 of %2, step %3 of %4</source>
        <translation>Epoche %1 von %2, Schritt %3 von %4</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>in this epoch %1</source>
        <translation>in dieser Epoche %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>hält an…</translation>
    </message>
    <message>
        <source>Training ‘%1’: saving</source>
        <translation>Training von ‚%1‘: speichert</translation>
    </message>
    <message>
        <source>Training ‘%1’: reading the corpus</source>
        <translation>Training von ‚%1‘: liest das Korpus</translation>
    </message>
    <message>
        <source>Training ‘%1’: epoch %2 of %3</source>
        <translation>Training von ‚%1‘: Epoche %2 von %3</translation>
    </message>
</context>
<context>
    <name>TrainWords</name>
    <message>
        <source>Training loss is above validation loss: not overfitting.</source>
        <translation>Der Trainingsverlust liegt über dem Validierungsverlust: keine Überanpassung.</translation>
    </message>
    <message>
        <source>Training and validation loss are alike: not overfitting.</source>
        <translation>Trainings- und Validierungsverlust sind gleich: keine Überanpassung.</translation>
    </message>
    <message>
        <source>Training loss is a little below validation loss: not yet overfitting.</source>
        <translation>Der Trainingsverlust liegt etwas unter dem Validierungsverlust: noch keine Überanpassung.</translation>
    </message>
    <message>
        <source>Training loss is far below validation loss: it learns by heart. More captions or more dropout help.</source>
        <translation>Der Trainingsverlust liegt weit unter dem Validierungsverlust: es lernt auswendig. Mehr Sprüche oder mehr Dropout helfen.</translation>
    </message>
    <message>
        <source>val_loss is %1, saved.</source>
        <translation>val_loss ist %1, gespeichert.</translation>
    </message>
    <message>
        <source>val_loss improved from %1 to %2, saved.</source>
        <translation>val_loss verbesserte sich von %1 auf %2, gespeichert.</translation>
    </message>
    <message>
        <source>val_loss is %1 and did not improve from %2, which stays saved.</source>
        <translation>val_loss ist %1, keine Verbesserung gegenüber %2, das gespeichert bleibt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Batch rows</source>
        <translation>Zeilen je Schritt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Rows of the corpus</source>
        <translation>Zeilen des Korpus</translation>
    </message>
    <message>
        <source>Characters seen</source>
        <translation>Gesehene Zeichen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Hash of the captions</source>
        <translation>Hash der Sprüche</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Zeilen höchstens</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Article small</source>
        <translation>Artikel klein</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Split by row as in the article: %1 captions shared between training and validation, so validation looks better than it is.</source>
        <translation>Zeilenweise geteilt wie im Artikel: %1 Sprüche sind in Training und Validierung, darum sieht die Validierung besser aus, als sie ist.</translation>
    </message>
    <message>
        <source>Split by caption: %1 captions shared between training and validation.</source>
        <translation>Nach Sprüchen geteilt: %1 Sprüche sind in Training und Validierung.</translation>
    </message>
    <message>
        <source>Split by row: validation looks better than it is.</source>
        <translation>Zeilenweise geteilt: die Validierung sieht besser aus, als sie ist.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>waiting, 1st</source>
        <translation>wartet, 1.</translation>
    </message>
    <message>
        <source>waiting, 2nd</source>
        <translation>wartet, 2.</translation>
    </message>
    <message>
        <source>waiting, 3rd</source>
        <translation>wartet, 3.</translation>
    </message>
    <message>
        <source>waiting, %1th</source>
        <translation>wartet, %1.</translation>
    </message>
    <message>
        <source>waiting, no. %1</source>
        <translation>wartet, Nr. %1</translation>
    </message>
    <message>
        <source>On all validation rows: %1.</source>
        <translation>Auf allen Validierungszeilen: %1.</translation>
    </message>
    <message>
        <source>‘%1’: %2</source>
        <translation>‚%1‘: %2</translation>
    </message>
    <message>
        <source>val_loss %1 is above %2, the loss of guessing: the run went astray. Begin a new one with a lower learning rate.</source>
        <translation>val_loss %1 liegt über %2, dem Verlust beim Raten: Der Lauf ist entgleist. Ein neuer mit kleinerer Lernrate hilft.</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Begonnen mit</translation>
    </message>
    <message>
        <source>‘%1’ goes on with the captions it began with. The corpus holds %2 more by now, which it does not use.</source>
        <translation>‚%1‘ lernt mit den Sprüchen weiter, mit denen er begann. Das Korpus hat inzwischen %2 mehr, die der Lauf nicht benutzt.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Wortstücke</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
</context>
<context>
    <name>memewright::CandidateModel</name>
    <message>
        <source>Each character was given %1 % on average. Seed %2.</source>
        <translation>Jedes Zeichen bekam im Mittel %1 %. Startwert %2.</translation>
    </message>
    <message>
        <source>It was cut at the length limit.</source>
        <translation>An der Längengrenze abgeschnitten.</translation>
    </message>
    <message numerus="yes">
        <source>Stepped back %n times from blocked words.</source>
        <translation>
            <numerusform>%n-mal vor einem gesperrten Wort zurückgegangen.</numerusform>
            <numerusform>%n-mal vor gesperrten Wörtern zurückgegangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, score %2%3</source>
        <translation>%1, Wertung %2%3</translation>
    </message>
    <message>
        <source>, starred</source>
        <translation>, mit Stern</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates wrote the same.</source>
        <translation>
            <numerusform>%n Kandidat schrieb dasselbe.</numerusform>
            <numerusform>%n Kandidaten schrieben dasselbe.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 of %2 characters were copied: the model came without the captions it learned from.</source>
        <translation>Höchstens %1 von %2 Zeichen sind übernommen: das Modell kam ohne die Sprüche, aus denen es gelernt hat.</translation>
    </message>
    <message>
        <source>%1 of %2 characters stand together in a training caption.</source>
        <translation>%1 von %2 Zeichen stehen so in einem Trainingsspruch.</translation>
    </message>
    <message>
        <source>Edited by hand: a score is only for what the model wrote. Seed %1.</source>
        <translation>Von Hand geändert: eine Wertung gibt es nur für das, was das Modell geschrieben hat. Startwert %1.</translation>
    </message>
    <message>
        <source>%1, edited by hand%2</source>
        <translation>%1, von Hand geändert%2</translation>
    </message>
</context>
<context>
    <name>memewright::CaptionTableModel</name>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Spruch</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>memewright::ColorButton</name>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
</context>
<context>
    <name>memewright::CreateActions</name>
    <message>
        <source>Generate</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends at once and keeps the captions that are there (Esc).</source>
        <translation>Endet sofort und behält die Sprüche, die da sind (Esc).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last change of texts or boxes back (Ctrl+Z).</source>
        <translation>Nimmt die letzte Änderung an Texten oder Feldern zurück (Strg+Z).</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back (Ctrl+Shift+Z).</source>
        <translation>Macht die zurückgenommene Änderung noch einmal (Strg+Umschalt+Z).</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>Felder zeigen</translation>
    </message>
    <message>
        <source>Shows or hides the frames of the boxes here; exported pictures never have them.</source>
        <translation>Zeigt oder verbirgt hier die Rahmen der Felder; exportierte Bilder haben sie nie.</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>One more box for text, in the middle of the picture. It can be undone.</source>
        <translation>Ein weiteres Textfeld in der Mitte des Bildes. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete the box</source>
        <translation>Feld löschen</translation>
    </message>
    <message>
        <source>Takes the chosen box and its text off the picture (Delete, on the picture). It can be undone.</source>
        <translation>Nimmt das gewählte Feld und seinen Text vom Bild (Entf, auf dem Bild). Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Saves the picture, all candidates, the starred ones or a contact sheet (Ctrl+S).</source>
        <translation>Speichert das Bild, alle Vorschläge, die mit Stern oder einen Kontaktbogen (Strg+S).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Puts the picture with its captions on the clipboard, to paste it elsewhere (Ctrl+Shift+C).</source>
        <translation>Legt das Bild mit seinen Sprüchen in die Zwischenablage (Strg+Umschalt+C).</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Ein Bild öffnen…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Ein Bild einfügen</translation>
    </message>
    <message>
        <source>Reproduce…</source>
        <translation>Noch einmal machen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.</source>
        <translation>Dieses Modell hat nie Sprüche zu „%1“ gesehen. Wählen Sie ein anderes Bild oder Modell, oder schreiben Sie von Hand.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Wählen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Writes captions for this picture, best first (Ctrl+Return).</source>
        <translation>Schreibt Sprüche zu diesem Bild, die besten zuerst (Strg+Eingabe).</translation>
    </message>
</context>
<context>
    <name>memewright::CreateBoxes</name>
    <message>
        <source>Boxes come with the picture.</source>
        <translation>Felder kommen mit dem Bild.</translation>
    </message>
    <message>
        <source>Box %1: %2</source>
        <translation>Feld %1: %2</translation>
    </message>
    <message>
        <source>Keep box %1</source>
        <translation>Feld %1 behalten</translation>
    </message>
    <message>
        <source>Locked: Generate keeps this text. The network reads from left to right: boxes after it are written knowing it,
boxes before it are not.</source>
        <translation>Gesperrt: ‚Schreiben‘ behält diesen Text. Das Netz liest von links nach rechts: Felder danach werden in seiner Kenntnis geschrieben,
Felder davor nicht.</translation>
    </message>
    <message>
        <source>The network reads from left to right: box %1 is written without knowing box %2.</source>
        <translation>Das Netz liest von links nach rechts: Feld %1 wird geschrieben, ohne Feld %2 zu kennen.</translation>
    </message>
    <message>
        <source>Generate goes on from your text in box %1.</source>
        <translation>‚Schreiben‘ setzt Ihren Text in Feld %1 fort.</translation>
    </message>
    <message>
        <source>Generate goes on from your texts in the boxes %1.</source>
        <translation>‚Schreiben‘ setzt Ihre Texte in den Feldern %1 fort.</translation>
    </message>
    <message>
        <source>No installed font has %1: an empty box is drawn instead.</source>
        <translation>Keine installierte Schrift hat %1: stattdessen wird ein leeres Kästchen gezeichnet.</translation>
    </message>
    <message>
        <source>Generate continues this text. Lock it to keep it as it is.
Shift+Enter begins a new line in the picture.</source>
        <translation>‚Schreiben‘ setzt diesen Text fort. Gesperrt bleibt er, wie er ist.
Umschalt+Eingabe beginnt im Bild eine neue Zeile.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateCandidates</name>
    <message>
        <source>score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>How sure the network was: the mean probability of a character. Higher is more ordinary.</source>
        <translation>Wie sicher das Netz war: die mittlere Wahrscheinlichkeit eines Zeichens. Höher heißt gewöhnlicher.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the candidates</source>
        <translation>Vorschläge filtern</translation>
    </message>
    <message>
        <source>Shows only candidates with these words.</source>
        <translation>Zeigt nur Vorschläge mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Order of the candidates</source>
        <translation>Reihenfolge der Vorschläge</translation>
    </message>
    <message>
        <source>Order, and whether only starred candidates are shown.</source>
        <translation>Reihenfolge, und ob nur Vorschläge mit Stern gezeigt werden.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>As they were written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>older than the settings</source>
        <translation>älter als die Einstellungen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 of %2, stopped</source>
        <translation>%1 von %2, angehalten</translation>
    </message>
    <message>
        <source>A setting was changed since these were written. Generate writes new ones with it.</source>
        <translation>Seit diese geschrieben wurden, hat sich eine Einstellung geändert. ‚Schreiben‘ schreibt neue damit.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
    <message>
        <source>No candidate passes the filter.</source>
        <translation>Kein Vorschlag besteht den Filter.</translation>
    </message>
    <message>
        <source>Captions appear here, best first.</source>
        <translation>Hier erscheinen Sprüche, die besten zuerst.</translation>
    </message>
    <message>
        <source>%1 different of %2</source>
        <translation>%1 verschiedene von %2</translation>
    </message>
    <message>
        <source>The longest piece of a caption that stands in the training captions, in characters.
≤: at most so much, where a model came without its captions.</source>
        <translation>Das längste Stück eines Spruchs, das in den Trainingssprüchen steht, in Zeichen.
≤: höchstens so viel, wo ein Modell ohne seine Sprüche kam.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateCanvas</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Ein Bild wählen…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Bild hierher ziehen</translation>
    </message>
    <message numerus="yes">
        <source>or pick one of the %n templates on the left</source>
        <translation>
            <numerusform>oder wählen Sie links die Vorlage</numerusform>
            <numerusform>oder wählen Sie links eine der %n Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture of this template here: drop yours.</source>
        <translation>Zu dieser Vorlage gibt es hier kein Bild: ziehen Sie Ihres hierher.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateColumn</name>
    <message>
        <source>Place and style</source>
        <translation>Ort und Stil</translation>
    </message>
    <message>
        <source>Where the chosen box stands, in numbers, and how its letters look.</source>
        <translation>Wo das gewählte Feld steht, in Zahlen, und wie seine Buchstaben aussehen.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Open, paste or make a picture again</source>
        <translation>Ein Bild öffnen, einfügen oder noch einmal machen</translation>
    </message>
</context>
<context>
    <name>memewright::CreateControls</name>
    <message>
        <source>Characters with less than this share of the best one&apos;s score are never written.
Lower: more surprising, more nonsense. Higher: safer, more alike. 0: nothing is cut.</source>
        <translation>Zeichen mit weniger als diesem Anteil der besten Wertung werden nie geschrieben.
Niedriger: überraschender, mehr Unsinn. Höher: sicherer, ähnlicher. 0: nichts wird abgeschnitten.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehung</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>A new cut is thrown between MIN_SCORE and the best score at every character, and one of those above it is taken.
Mostly the likely ones, now and then a leap.</source>
        <translation>Bei jedem Zeichen fällt eine neue Schwelle zwischen MIN_SCORE und der besten Wertung, und eines darüber wird genommen.
Meist die wahrscheinlichen, ab und zu ein Sprung.</translation>
    </message>
    <message>
        <source>proportional</source>
        <translation>anteilig</translation>
    </message>
    <message>
        <source>Above the cut, a character is taken as often as its score says.
The most natural mix.</source>
        <translation>Über der Schwelle wird ein Zeichen so oft genommen, wie seine Wertung sagt.
Die natürlichste Mischung.</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Above the cut, every character is as likely as any other.
The wildest; raise MIN_SCORE with it.</source>
        <translation>Über der Schwelle ist jedes Zeichen gleich wahrscheinlich.
Am wildesten; heben Sie MIN_SCORE mit an.</translation>
    </message>
    <message>
        <source>argmax</source>
        <translation>bestes</translation>
    </message>
    <message>
        <source>Always the best character: no chance, and MIN_SCORE has no effect.
The safest; candidates of a template are alike.</source>
        <translation>Immer das beste Zeichen: kein Zufall, und MIN_SCORE wirkt nicht.
Am sichersten; die Vorschläge einer Vorlage gleichen sich.</translation>
    </message>
    <message>
        <source>for the next Generate</source>
        <translation>für das nächste Schreiben</translation>
    </message>
    <message>
        <source>How many unfinished captions are followed at once; the best becomes a candidate.
Higher: better sentences, and slower by as much. 1: no search.</source>
        <translation>Wie viele unfertige Sprüche zugleich verfolgt werden; der beste wird ein Vorschlag.
Höher: bessere Sätze, und entsprechend langsamer. 1: keine Suche.</translation>
    </message>
    <message>
        <source>How many captions one Generate writes.
More take longer; the first comes as soon.</source>
        <translation>Wie viele Sprüche ein ‚Schreiben‘ liefert.
Mehr dauern länger; der erste kommt gleich schnell.</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>Strahlbreite</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Temperature, top-k, top-p, seed</source>
        <translation>Temperatur, Top-k, Top-p…</translation>
    </message>
    <message>
        <source>More ways to steer the draw; each of them can be switched off.</source>
        <translation>Weitere Wege, die Ziehung zu lenken; jeder lässt sich ausschalten.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Only this many of the best characters may be drawn.
Lower: safer, more alike. Off: MIN_SCORE alone decides.</source>
        <translation>Nur so viele der besten Zeichen dürfen gezogen werden.
Niedriger: sicherer, ähnlicher. Aus: MIN_SCORE allein entscheidet.</translation>
    </message>
    <message>
        <source>Only the best characters that share this much of the probability may be drawn.
Lower: safer, more alike.</source>
        <translation>Nur die besten Zeichen, die zusammen so viel Wahrscheinlichkeit haben, dürfen gezogen werden.
Niedriger: sicherer, ähnlicher.</translation>
    </message>
    <message>
        <source>The number chance starts from: the same seed and settings write the same captions again.
Off: new captions each time.</source>
        <translation>Die Zahl, von der der Zufall ausgeht: gleicher Startwert und gleiche Einstellungen schreiben wieder dieselben Sprüche.
Aus: jedes Mal neue.</translation>
    </message>
    <message>
        <source>Avoid blocked words</source>
        <translation>Gesperrte Wörter meiden</translation>
    </message>
    <message>
        <source>Generation steps back instead of writing slurs, sexual words and names of living politicians.
Off: the network writes what it has learned, whatever that is.</source>
        <translation>Das Schreiben geht einen Schritt zurück, statt Schimpfwörter, sexuelle Wörter und Namen lebender Politiker zu schreiben.
Aus: das Netz schreibt, was es gelernt hat, was immer das ist.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Puts every control of this column back to what it was at first.</source>
        <translation>Stellt alles in dieser Spalte auf den Anfang zurück.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Which words are blocked.</source>
        <translation>Welche Wörter gesperrt sind.</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>alle aus</translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n an</numerusform>
        </translation>
    </message>
    <message>
        <source>How many captions are drawn for each one that is shown. Repeats, broken-off and mostly copied ones stay away, and the likeliest are kept.
Higher: better captions, and slower. Off: whatever is drawn is shown.</source>
        <translation>Wie viele Texte für jeden gezogen werden, der gezeigt wird. Wiederholte, abgebrochene und großteils übernommene bleiben weg, und die wahrscheinlichsten bleiben.
Höher: bessere Texte, aber langsamer. Aus: Gezeigt wird, was gezogen wird.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Flattens or sharpens the scores before the draw.
Above 1: bolder, more nonsense. Below 1: safer, more alike. 0: always the best character.</source>
        <translation>Flacht die Werte vor dem Ziehen ab oder schärft sie.
Über 1: kühner, mehr Unsinn. Unter 1: sicherer, ähnlicher. 0: immer das beste Zeichen.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateExports</name>
    <message>
        <source>Exporting %1 of %2</source>
        <translation>Exportiert %1 von %2</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n pictures in %1.</source>
        <translation>
            <numerusform>%n Bild in %1 gespeichert.</numerusform>
            <numerusform>%n Bilder in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 saved.</source>
        <translation>Angehalten: %1 von %2 gespeichert.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateGallery</name>
    <message>
        <source>No template has these words.</source>
        <translation>Keine Vorlage enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Own picture…</source>
        <translation>Eigenes Bild…</translation>
    </message>
    <message>
        <source>Caption a picture of your own: it gets a box at the top and one at the foot.</source>
        <translation>Ein eigenes Bild beschriften: es bekommt ein Feld oben und eines unten.</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen suchen</translation>
    </message>
    <message>
        <source>Own…</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Take out this picture</source>
        <translation>Dieses Bild entfernen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message numerus="yes">
        <source>Search %n templates</source>
        <translation>
            <numerusform>%n Vorlage durchsuchen</numerusform>
            <numerusform>%n Vorlagen durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds templates by name, by the names others call them, and by what they are about (Ctrl+F).</source>
        <translation>Findet Vorlagen nach Namen, nach anderen Namen dafür und danach, worum es geht (Strg+F).</translation>
    </message>
</context>
<context>
    <name>memewright::CreateHead</name>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Written like</source>
        <translation>Geschrieben wie</translation>
    </message>
    <message>
        <source>For a picture of your own: which template&apos;s captions the model writes for it.
General: what fits any picture, if the model has learned that.</source>
        <translation>Für ein eigenes Bild: die Sprüche welcher Vorlage das Modell dafür schreibt.
Allgemein: was zu jedem Bild passt, wenn das Modell das gelernt hat.</translation>
    </message>
    <message>
        <source>Written like: general</source>
        <translation>Geschrieben wie: allgemein</translation>
    </message>
    <message>
        <source>Written like: %1</source>
        <translation>Geschrieben wie: %1</translation>
    </message>
</context>
<context>
    <name>memewright::CreateHistory</name>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search all captions</source>
        <translation>Alle Sprüche durchsuchen</translation>
    </message>
    <message>
        <source>Finds captions by the beginnings of their words, and by the picture&apos;s name.</source>
        <translation>Findet Sprüche nach Wortanfängen und nach dem Namen des Bildes.</translation>
    </message>
    <message>
        <source>Which captions</source>
        <translation>Welche Sprüche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>What is in the trash is deleted for good after 30 days.</source>
        <translation>Was im Papierkorb liegt, wird nach 30 Tagen endgültig gelöscht.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Captions you generate are kept here.</source>
        <translation>Hier werden die geschriebenen Sprüche aufgehoben.</translation>
    </message>
    <message>
        <source>No caption has these words.</source>
        <translation>Kein Spruch enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Put it on its picture</source>
        <translation>Auf sein Bild setzen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern merken</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>memewright::CreateLists</name>
    <message>
        <source>Captions below the picture</source>
        <translation>Sprüche unter dem Bild</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>What the last Generate wrote.</source>
        <translation>Was zuletzt geschrieben wurde.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every caption that was written here, to search, star and open again.</source>
        <translation>Jeder Spruch, der hier geschrieben wurde, zum Suchen, Merken und Wiederöffnen.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network that writes. Runs of the Train page appear here as soon as they have a checkpoint;
one that goes on is read again whenever it got better.</source>
        <translation>Das Netz, das schreibt. Läufe der Seite ‚Training‘ erscheinen hier, sobald sie ein Modell haben;
einer, der noch läuft, wird neu gelesen, wann immer er besser wurde.</translation>
    </message>
    <message>
        <source>Validation loss %1 nats a character</source>
        <translation>Validierungsverlust %1 Nat je Zeichen</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
</context>
<context>
    <name>memewright::CreateNotices</name>
    <message>
        <source>Made again: the model wrote the same caption.</source>
        <translation>Noch einmal gemacht: das Modell schrieb denselben Spruch.</translation>
    </message>
    <message>
        <source>Made again: the model wrote the same caption, and the edit by hand was put on it.</source>
        <translation>Noch einmal gemacht: das Modell schrieb denselben Spruch, und die Änderung von Hand wurde übernommen.</translation>
    </message>
    <message>
        <source>The model writes this caption otherwise here, so the recorded text is shown.</source>
        <translation>Das Modell schreibt diesen Spruch hier anders, darum wird der aufgezeichnete Text gezeigt.</translation>
    </message>
    <message>
        <source>The model that wrote this is not here, so the recorded text is shown.</source>
        <translation>Das Modell, das dies schrieb, ist nicht hier, darum wird der aufgezeichnete Text gezeigt.</translation>
    </message>
    <message>
        <source>This caption was written by hand; here it is again.</source>
        <translation>Dieser Spruch wurde von Hand geschrieben; hier ist er wieder.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>There is no model to write with: the starter model is missing. Train one of your own; its first checkpoint appears here.</source>
        <translation>Es gibt kein Modell zum Schreiben: das Starter-Modell fehlt. Trainieren Sie ein eigenes; sein erstes gespeichertes erscheint hier.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>The texts in the boxes have %1 characters, and a caption has at most %2. Shorten or empty a box.</source>
        <translation>Die Texte in den Feldern haben %1 Zeichen, und eine Bildunterschrift hat höchstens %2. Kürzen oder leeren Sie ein Feld.</translation>
    </message>
    <message>
        <source>‘%1’ (skipped)</source>
        <translation>‚%1‘ (übergangen)</translation>
    </message>
    <message>
        <source>‘%1’ (read as ‘%2’)</source>
        <translation>‚%1‘ (gelesen als ‚%2‘)</translation>
    </message>
    <message>
        <source>The model has never seen some of your characters: %1.</source>
        <translation>Einige Ihrer Zeichen hat das Modell nie gesehen: %1.</translation>
    </message>
    <message>
        <source>“%1” is among your templates now.</source>
        <translation>„%1“ gehört jetzt zu Ihren Vorlagen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 was made here and carries its recipe.</source>
        <translation>%1 wurde hier gemacht und trägt sein Rezept.</translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation>Noch einmal machen</translation>
    </message>
    <message>
        <source>%1 carries no recipe. PNG pictures that were exported here do.</source>
        <translation>%1 trägt kein Rezept. PNG-Bilder, die hier exportiert wurden, tun es.</translation>
    </message>
    <message>
        <source>The picture “%1” is not among the templates any more.</source>
        <translation>Das Bild „%1“ ist nicht mehr unter den Vorlagen.</translation>
    </message>
    <message>
        <source>A bar | separates the boxes of a caption, so a blank stands in its place.</source>
        <translation>Ein Strich | trennt die Felder einer Bildunterschrift, darum steht an seiner Stelle ein Leerzeichen.</translation>
    </message>
    <message numerus="yes">
        <source>A box takes at most %n characters.</source>
        <translation>
            <numerusform>Ein Feld fasst höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Feld fasst höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n captions to the trash.</source>
        <translation>
            <numerusform>%n Spruch in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Sprüche in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back from the trash.</source>
        <translation>Aus dem Papierkorb zurückgeholt.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateOriginality</name>
    <message>
        <source>Show source</source>
        <translation>Quelle zeigen</translation>
    </message>
    <message>
        <source>Shows the training caption that the longest piece was found in.</source>
        <translation>Zeigt den Trainingsspruch, in dem das längste Stück steht.</translation>
    </message>
    <message>
        <source>The longest piece of this caption that stands in the captions the network learned from.</source>
        <translation>Das längste Stück dieses Spruchs, das in den Sprüchen steht, aus denen das Netz gelernt hat.</translation>
    </message>
    <message>
        <source>Originality</source>
        <translation>Originalität</translation>
    </message>
    <message>
        <source>at most %1 of %2 characters</source>
        <translation>höchstens %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The model came with fingerprints of its captions, not with their texts: no piece longer than this was copied, perhaps a shorter one.</source>
        <translation>Dem Modell liegen nur Fingerabdrücke seiner Sprüche bei, nicht die Texte: kein längeres Stück ist übernommen, vielleicht ein kürzeres.</translation>
    </message>
    <message>
        <source>Why at most?</source>
        <translation>Warum höchstens?</translation>
    </message>
    <message>
        <source>Says what is known of the captions that this model learned from.</source>
        <translation>Sagt, was von den Sprüchen bekannt ist, aus denen dieses Modell gelernt hat.</translation>
    </message>
</context>
<context>
    <name>memewright::CreatePage</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Hergezogenes Bild</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Making the picture again</source>
        <translation>Macht das Bild noch einmal</translation>
    </message>
    <message>
        <source>Writing captions</source>
        <translation>Schreibt Sprüche</translation>
    </message>
</context>
<context>
    <name>memewright::CreateScoreBars</name>
    <message>
        <source>Scores of the next character: none yet</source>
        <translation>Wertungen des nächsten Zeichens: noch keine</translation>
    </message>
    <message>
        <source>The scores of the next character appear at the caret.</source>
        <translation>Die Wertungen des nächsten Zeichens erscheinen an der Schreibmarke.</translation>
    </message>
    <message>
        <source>First character</source>
        <translation>Erstes Zeichen</translation>
    </message>
    <message>
        <source>Next character after</source>
        <translation>Nächstes Zeichen nach</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Next character after “%1”: %2. %3 of them may be drawn.</source>
        <translation>Nächstes Zeichen nach „%1“: %2. %3 davon können gezogen werden.</translation>
    </message>
    <message>
        <source>“%1” has %2 % of the best character&apos;s score and is drawn in %3 % of cases.
Click to write it and continue there.</source>
        <translation>„%1“ hat %2 % des Werts des besten Zeichens und wird in %3 % der Fälle gezogen.
Klicken, um es zu schreiben und dort fortzufahren.</translation>
    </message>
    <message>
        <source>“%1” has %2 % of the best character&apos;s score and is never drawn with these settings.
Click to write it all the same and continue there.</source>
        <translation>„%1“ hat %2 % des Werts des besten Zeichens und wird mit diesen Einstellungen nie gezogen.
Klicken, um es trotzdem zu schreiben und dort fortzufahren.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateStyle</name>
    <message>
        <source>Reset boxes</source>
        <translation>Felder zurücksetzen</translation>
    </message>
    <message>
        <source>Puts all boxes of this picture back to how they came. It can be undone.</source>
        <translation>Stellt alle Felder dieses Bildes zurück. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>From the picture&apos;s left edge, in per cent of its width.</source>
        <translation>Vom linken Rand des Bildes, in Prozent seiner Breite.</translation>
    </message>
    <message>
        <source>From the picture&apos;s top, in per cent of its height.</source>
        <translation>Vom oberen Rand des Bildes, in Prozent seiner Höhe.</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s width.</source>
        <translation>In Prozent der Bildbreite.</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s height.</source>
        <translation>In Prozent der Bildhöhe.</translation>
    </message>
    <message>
        <source>Degrees clockwise about the box&apos;s middle.</source>
        <translation>Grad im Uhrzeigersinn um die Mitte des Feldes.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Distance of lines, times the usual one. More: airier, and smaller letters.</source>
        <translation>Zeilenabstand, mal dem üblichen. Mehr: luftiger, und kleinere Buchstaben.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>Letters never get higher than this per cent of the picture&apos;s width; long texts get smaller anyway.</source>
        <translation>Buchstaben werden nie höher als dieser Anteil der Bildbreite; lange Texte werden ohnehin kleiner.</translation>
    </message>
    <message>
        <source>Any font of this machine. Characters it lacks come from others.</source>
        <translation>Jede Schrift dieses Rechners. Fehlende Zeichen kommen aus anderen.</translation>
    </message>
    <message>
        <source>Caption font</source>
        <translation>Spruchschrift</translation>
    </message>
    <message>
        <source>The heavy condensed letters that captions usually have.</source>
        <translation>Die schweren, schmalen Buchstaben, die Memes meist haben.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>GROSS</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Wie getippt</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>Choose a box on the picture</source>
        <translation>Wählen Sie auf dem Bild ein Feld</translation>
    </message>
    <message>
        <source>Capitals, or the letters as they were typed.</source>
        <translation>Großbuchstaben, oder die Buchstaben wie getippt.</translation>
    </message>
    <message>
        <source>This font has capitals only: choose another font to see small letters.</source>
        <translation>Diese Schrift hat nur Großbuchstaben: wählen Sie eine andere, um kleine zu sehen.</translation>
    </message>
</context>
<context>
    <name>memewright::DataCaptions</name>
    <message>
        <source>Search the captions</source>
        <translation>Die Sprüche durchsuchen</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sprüche</translation>
    </message>
    <message>
        <source>Search %1 captions</source>
        <translation>%1 Sprüche durchsuchen</translation>
    </message>
    <message>
        <source>No caption was kept.</source>
        <translation>Kein Spruch wurde behalten.</translation>
    </message>
    <message>
        <source>No caption has these words.</source>
        <translation>Kein Spruch enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete the chosen captions</source>
        <translation>Die gewählten Sprüche löschen</translation>
    </message>
    <message>
        <source>Words that must all stand in the caption or in the template&apos;s name (Ctrl+F).</source>
        <translation>Wörter, die alle im Spruch oder im Namen der Vorlage stehen müssen (Strg+F).</translation>
    </message>
</context>
<context>
    <name>memewright::DataCorpora</name>
    <message>
        <source>Corpora</source>
        <translation>Korpora</translation>
    </message>
    <message>
        <source>Author names are dropped on import.</source>
        <translation>Autorennamen werden beim Import weggelassen.</translation>
    </message>
    <message>
        <source>%1 captions</source>
        <translation>%1 Sprüche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>memewright::DataPage</name>
    <message>
        <source>imported today</source>
        <translation>heute importiert</translation>
    </message>
    <message>
        <source>imported on %1</source>
        <translation>importiert am %1</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Sprüche importieren</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Importing captions</source>
        <translation>Importiert Sprüche</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Liest %1</translation>
    </message>
    <message>
        <source>The import was stopped; the library is as it was.</source>
        <translation>Der Import wurde abgebrochen; die Bibliothek ist, wie sie war.</translation>
    </message>
    <message>
        <source>%1 of %2 captions were kept.</source>
        <translation>%1 von %2 Sprüchen wurden behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 captions are in both training and validation. %2 validate: %3 % of all, as a run with seed 0 has it.</source>
        <translation>%1 Sprüche sind zugleich in Training und Validierung. %2 validieren: %3 % von allen, so wie bei einem Lauf mit Startwert 0.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted. Models that learned from it stay.</source>
        <translation>‚%1‘ ist gelöscht. Modelle, die daraus gelernt haben, bleiben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Sprüche importieren…</translation>
    </message>
    <message>
        <source>Cleans captions by the article&apos;s rules and adds them to your library; author names are dropped.</source>
        <translation>Säubert Sprüche nach den Regeln des Artikels und nimmt sie in Ihre Bibliothek auf; Autorennamen werden weggelassen.</translation>
    </message>
    <message>
        <source>Files (JSON pairs, CSV, TXT)…</source>
        <translation>Dateien (JSON-Paare, CSV, TXT)…</translation>
    </message>
    <message>
        <source>An ImgFlip575K folder…</source>
        <translation>Einen ImgFlip575K-Ordner…</translation>
    </message>
    <message>
        <source>The starter captions</source>
        <translation>Die Starter-Sprüche</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the import; nothing of it stays in the library.</source>
        <translation>Beendet den Import; nichts davon bleibt in der Bibliothek.</translation>
    </message>
    <message>
        <source>Here lie the captions that networks learn from, and there are none yet.</source>
        <translation>Hier liegen die Sprüche, aus denen Netze lernen, und es gibt noch keine.</translation>
    </message>
    <message>
        <source>Use the starter captions</source>
        <translation>Die Starter-Sprüche nehmen</translation>
    </message>
    <message>
        <source>Imports the captions that the program comes with, as the corpus &apos;Starter&apos;.</source>
        <translation>Importiert die Sprüche, die das Programm mitbringt, als Korpus ‚Starter‘.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Gives the corpus another name (F2); its runs follow.</source>
        <translation>Gibt dem Korpus einen anderen Namen (F2); seine Läufe folgen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes the corpus out of the library (Del); it can be undone. Models that learned from it stay.</source>
        <translation>Nimmt das Korpus aus der Bibliothek (Entf); das lässt sich rückgängig machen. Modelle, die daraus gelernt haben, bleiben.</translation>
    </message>
    <message>
        <source>New name of the corpus</source>
        <translation>Neuer Name des Korpus</translation>
    </message>
    <message>
        <source>%1 captions are in both training and validation; these are too few to keep any back for validation.</source>
        <translation>%1 Sprüche sind in Training und Validierung; es sind zu wenige, um welche für die Validierung zurückzuhalten.</translation>
    </message>
    <message>
        <source>Cap per template</source>
        <translation>Obergrenze je Vorlage</translation>
    </message>
    <message>
        <source>Captions that a template keeps at most, the first of them:</source>
        <translation>So viele Sprüche behält eine Vorlage höchstens, die ersten:</translation>
    </message>
    <message>
        <source>No template has more than %1 captions.</source>
        <translation>Keine Vorlage hat mehr als %1 Sprüche.</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) above the cap are taken out.</source>
        <translation>
            <numerusform>%n Spruch über der Obergrenze ist entfernt.</numerusform>
            <numerusform>%n Sprüche über der Obergrenze sind entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are deleted.</source>
        <translation>
            <numerusform>%n Spruch ist gelöscht.</numerusform>
            <numerusform>%n Sprüche sind gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’ is back.</source>
        <translation>‚%1‘ ist wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are back.</source>
        <translation>
            <numerusform>%n Spruch ist wieder da.</numerusform>
            <numerusform>%n Sprüche sind wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cap per template…</source>
        <translation>Obergrenze…</translation>
    </message>
    <message>
        <source>Takes out what the largest templates have too much of, so that none drowns the others; it can be undone.</source>
        <translation>Entfernt, was die größten Vorlagen zu viel haben, damit keine die anderen übertönt; das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>One import at a time: the last one is not done yet.</source>
        <translation>Immer ein Import nach dem anderen: der letzte läuft noch.</translation>
    </message>
</context>
<context>
    <name>memewright::DataReport</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Cleaning report</source>
        <translation>Säuberungsbericht</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 of %2 kept (%3 %)</source>
        <translation>%1 von %2 behalten (%3 %)</translation>
    </message>
    <message>
        <source>The captions below; runs learn from them.</source>
        <translation>Die Sprüche unten; Läufe lernen aus ihnen.</translation>
    </message>
    <message>
        <source>%1 % of what was read.</source>
        <translation>%1 % des Gelesenen.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
</context>
<context>
    <name>memewright::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The picture shown</source>
        <translation>Das gezeigte Bild</translation>
    </message>
    <message numerus="yes">
        <source>All %n candidates</source>
        <translation>
            <numerusform>Den Vorschlag</numerusform>
            <numerusform>Alle %n Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred candidates</source>
        <translation>
            <numerusform>%n Vorschlag mit Stern</numerusform>
            <numerusform>%n Vorschläge mit Stern</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact sheet of all candidates</source>
        <translation>Einen Kontaktbogen aller Vorschläge</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Exact, and carries its recipe: the program can make it again from it.</source>
        <translation>Genau, und trägt sein Rezept: das Programm kann es daraus wieder machen.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Small; for photos. Carries no recipe.</source>
        <translation>Klein; für Fotos. Trägt kein Rezept.</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Smaller still; not every program reads it. Carries no recipe.</source>
        <translation>Noch kleiner; nicht jedes Programm liest es. Trägt kein Rezept.</translation>
    </message>
    <message>
        <source>own size</source>
        <translation>eigene Größe</translation>
    </message>
    <message>
        <source>The height follows the picture&apos;s shape. Larger than the picture: letters stay sharp.</source>
        <translation>Die Höhe folgt der Form des Bildes. Größer als das Bild: die Buchstaben bleiben scharf.</translation>
    </message>
    <message>
        <source>Of JPEG and WebP. Lower: smaller files, more traces around the letters.</source>
        <translation>Von JPEG und WebP. Niedriger: kleinere Dateien, mehr Spuren um die Buchstaben.</translation>
    </message>
    <message>
        <source>{template}, {number}, {text} and {seed} are filled in for each picture.</source>
        <translation>{template}, {number}, {text} und {seed} werden für jedes Bild eingesetzt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n files, beginning with %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, beginnend mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be saved as %1</source>
        <translation>Wird als %1 gespeichert</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>memewright::HistoryModel</name>
    <message>
        <source>%1
%2, %3
Enter or a double click puts it on its picture again.</source>
        <translation>%1
%2, %3
Eingabe oder ein Doppelklick legt ihn wieder auf sein Bild.</translation>
    </message>
</context>
<context>
    <name>memewright::ImportDialog</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>What becomes of the first captions</source>
        <translation>Was aus den ersten Sprüchen wird</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Sprüche importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>A new name makes a corpus of its own; the name of one that is there adds to it, without duplicates.</source>
        <translation>Ein neuer Name ergibt ein eigenes Korpus; der Name eines vorhandenen fügt hinzu, ohne Doppelte.</translation>
    </message>
    <message>
        <source>The picture that all these captions were written for: choose one, or type a template&apos;s number.</source>
        <translation>Das Bild, für das alle diese Sprüche geschrieben sind: wählen Sie eines oder tippen Sie die Nummer der Vorlage.</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Template of all captions</source>
        <translation>Vorlage aller Sprüche</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Shorter captions are dropped: they say too little to learn from.</source>
        <translation>Kürzere Sprüche werden verworfen: sie sagen zu wenig, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>Longer captions are dropped: the network looks back 128 characters at most.</source>
        <translation>Längere Sprüche werden verworfen: das Netz blickt höchstens 128 Zeichen zurück.</translation>
    </message>
    <message>
        <source>At most this many captions of each template, the first of the file: no template drowns the others.</source>
        <translation>Höchstens so viele Sprüche jeder Vorlage, die ersten der Datei: keine Vorlage überdeckt die anderen.</translation>
    </message>
    <message>
        <source>Only the templates with most captions. Fewer: learns sooner, knows fewer templates.</source>
        <translation>Nur die Vorlagen mit den meisten Sprüchen. Weniger: lernt schneller, kennt weniger Vorlagen.</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>Länge von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Captions a template</source>
        <translation>Sprüche je Vorlage</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Rules of the article</source>
        <translation>Regeln des Artikels</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Spruch</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Use of column %1</source>
        <translation>Verwendung von Spalte %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>The shortest length is above the longest: no caption would be left.</source>
        <translation>Die kürzeste Länge liegt über der längsten: kein Spruch bliebe übrig.</translation>
    </message>
    <message>
        <source>No column holds a text: choose at least one as a box.</source>
        <translation>Keine Spalte enthält einen Text: wählen Sie mindestens eine als Feld.</translation>
    </message>
    <message>
        <source>Choose the template that these captions were written for.</source>
        <translation>Wählen Sie die Vorlage, für die diese Sprüche geschrieben sind.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Add unknown templates</source>
        <translation>Unbekannte Vorlagen hinzufügen</translation>
    </message>
    <message>
        <source>Captions whose template has a name that is not known here: add the name as a new template instead of dropping them.</source>
        <translation>Sprüche, deren Vorlage einen hier unbekannten Namen hat: den Namen als neue Vorlage hinzufügen, statt sie zu verwerfen.</translation>
    </message>
    <message>
        <source>Where one column holds the texts of all boxes: the sign between them.</source>
        <translation>Wo eine Spalte die Texte aller Felder enthält: das Zeichen dazwischen.</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>keinem Zeichen</translation>
    </message>
    <message>
        <source>Split a single column at</source>
        <translation>Einzelne Spalte teilen bei</translation>
    </message>
    <message>
        <source>tick ‘Add unknown templates’</source>
        <translation>‚Unbekannte Vorlagen hinzufügen‘ ankreuzen</translation>
    </message>
    <message>
        <source>choose the columns</source>
        <translation>die Spalten wählen</translation>
    </message>
    <message>
        <source>choose the columns, or one template for all captions</source>
        <translation>die Spalten wählen, oder eine Vorlage für alle Sprüche</translation>
    </message>
</context>
<context>
    <name>memewright::MainWindow</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Write captions on pictures (Ctrl+1)</source>
        <translation>Sprüche auf Bilder schreiben (Strg+1)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Teach a network to write (Ctrl+2)</source>
        <translation>Einem Netz das Schreiben beibringen (Strg+2)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Captions to learn from (Ctrl+3)</source>
        <translation>Sprüche, aus denen gelernt wird (Strg+3)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Networks that have learned (Ctrl+4)</source>
        <translation>Netze, die gelernt haben (Strg+4)</translation>
    </message>
    <message>
        <source>Light or dark, and language</source>
        <translation>Hell oder dunkel, und Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language speaks from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>memewright::MemeDocument</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Delete a box</source>
        <translation>Feld löschen</translation>
    </message>
</context>
<context>
    <name>memewright::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>memewright::ModelCards</name>
    <message>
        <source>val_loss</source>
        <translation>val_loss</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>no curve: it was not trained here</source>
        <translation>keine Kurve: nicht hier trainiert</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>keine Kostproben</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no curve yet: measured once</source>
        <translation>noch keine Kurve: einmal gemessen</translation>
    </message>
</context>
<context>
    <name>memewright::ModelsPage</name>
    <message>
        <source>‘%1’ is imported and can write on Create.</source>
        <translation>‚%1‘ ist importiert und kann unter ‚Erstellen‘ schreiben.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of it stays.</source>
        <translation>Der Import wurde abgebrochen; nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Ein Modell importieren</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Das Modell exportieren</translation>
    </message>
    <message>
        <source>The model is saved in %1.</source>
        <translation>Das Modell ist in %1 gespeichert.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted.</source>
        <translation>‚%1‘ ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Looks for models in the library again.</source>
        <translation>Sucht in der Bibliothek noch einmal nach Modellen.</translation>
    </message>
    <message>
        <source>Brings in a model of this program, or a network of the article that Keras saved.</source>
        <translation>Holt ein Modell dieses Programms herein oder ein von Keras gespeichertes Netz des Artikels.</translation>
    </message>
    <message>
        <source>A model file (.safetensors)…</source>
        <translation>Eine Modelldatei (.safetensors)…</translation>
    </message>
    <message>
        <source>From Keras (.h5 or .keras, with its params.json)…</source>
        <translation>Aus Keras (.h5 oder .keras, mit params.json)…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Here stand the networks that have learned to write, and there are none yet.</source>
        <translation>Hier stehen die Netze, die schreiben gelernt haben, und es gibt noch keine.</translation>
    </message>
    <message>
        <source>Train one</source>
        <translation>Eines trainieren</translation>
    </message>
    <message>
        <source>Opens the Train page; what a run learned best is listed here.</source>
        <translation>Öffnet die Seite ‚Training‘; was ein Lauf am besten gelernt hat, erscheint hier.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Writes the model as one file that can be imported elsewhere.</source>
        <translation>Schreibt das Modell als eine Datei, die anderswo importiert werden kann.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the model, and its run if it has one (Del); it can be undone.</source>
        <translation>Löscht das Modell und seinen Lauf, wenn es einen hat (Entf); das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Ctrl and a click compares several models.</source>
        <translation>Strg und ein Klick vergleicht mehrere Modelle.</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Liest das Modell</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the import; nothing of it stays.</source>
        <translation>Beendet den Import; nichts davon bleibt.</translation>
    </message>
    <message>
        <source>‘%1’ is back.</source>
        <translation>‚%1‘ ist wieder da.</translation>
    </message>
    <message>
        <source>Opens the Create page with this model.</source>
        <translation>Öffnet die Seite ‚Erstellen‘ mit diesem Modell.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Opens the Train page with a run that starts from this model.</source>
        <translation>Öffnet die Seite Trainieren mit einem Lauf, der von diesem Modell ausgeht.</translation>
    </message>
</context>
<context>
    <name>memewright::PictureIntake</name>
    <message>
        <source>Reproduce</source>
        <translation>Noch einmal machen</translation>
    </message>
    <message>
        <source>From the history</source>
        <translation>Aus dem Verlauf</translation>
    </message>
</context>
<context>
    <name>memewright::PlotHover</name>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>memewright::ReportBar</name>
    <message>
        <source>What was kept and dropped</source>
        <translation>Was behalten und was verworfen wurde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. A click shows examples.</source>
        <translation>%1: %2. Ein Klick zeigt Beispiele.</translation>
    </message>
</context>
<context>
    <name>memewright::RunPlot</name>
    <message>
        <source>Curves of the ticked runs</source>
        <translation>Kurven der angehakten Läufe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>; %1: training %2, validation %3</source>
        <translation>; %1: Training %2, Validierung %3</translation>
    </message>
</context>
<context>
    <name>memewright::RunsModel</name>
    <message>
        <source>%1 by row</source>
        <translation>%1 zeilenweise</translation>
    </message>
    <message>
        <source>%1, %2, epochs %3, best validation loss %4</source>
        <translation>%1, %2, Epochen %3, bester Validierungsverlust %4</translation>
    </message>
    <message>
        <source>Sorts the runs; the third click puts the newest first again.</source>
        <translation>Sortiert die Läufe; der dritte Klick stellt wieder die neuesten nach oben.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>best val_loss</source>
        <translation>bestes val_loss</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>memewright::StatusStrip</name>
    <message>
        <source>%1, one thread</source>
        <translation>%1, ein Thread</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n threads</source>
        <translation>
            <numerusform>%1, %n Thread</numerusform>
            <numerusform>%1, %n Threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TemplateBars</name>
    <message>
        <source>Captions per template</source>
        <translation>Sprüche je Vorlage</translation>
    </message>
    <message>
        <source>A click shows the captions of the template.</source>
        <translation>Ein Klick zeigt die Sprüche der Vorlage.</translation>
    </message>
    <message>
        <source>%1, cap %2</source>
        <translation>%1, Obergrenze %2</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateBarsModel</name>
    <message numerus="yes">
        <source>%1: %n captions</source>
        <translation>
            <numerusform>%1: %n Spruch</numerusform>
            <numerusform>%1: %n Sprüche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TemplateDelegate</name>
    <message>
        <source>general</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>no picture yet</source>
        <translation>noch kein Bild</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateModel</name>
    <message>
        <source>A favourite: it stands first.</source>
        <translation>Ein Favorit: steht zuvorderst.</translation>
    </message>
    <message>
        <source>The chosen model has not learned its captions: it writes what fits any picture.</source>
        <translation>Das gewählte Modell hat dessen Sprüche nicht gelernt: es schreibt, was zu jedem Bild passt.</translation>
    </message>
    <message>
        <source>The chosen model has not learned its captions: write them by hand, or choose another model.</source>
        <translation>Das gewählte Modell hat dessen Sprüche nicht gelernt: schreiben Sie von Hand oder wählen Sie ein anderes Modell.</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateShelf</name>
    <message>
        <source>Reset boxes</source>
        <translation>Felder zurücksetzen</translation>
    </message>
    <message>
        <source>Boxes of the format</source>
        <translation>Felder der Vorlage</translation>
    </message>
</context>
<context>
    <name>memewright::TrainDetails</name>
    <message>
        <source>What is shown of the run</source>
        <translation>Was vom Lauf gezeigt wird</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Kostproben</translation>
    </message>
    <message>
        <source>What the run&apos;s best model wrote after each epoch, always from the same seeds.</source>
        <translation>Was das beste Modell des Laufs nach jeder Epoche schrieb, immer von denselben Startwerten aus.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The settings in which the ticked runs differ.</source>
        <translation>Die Einstellungen, in denen sich die angehakten Läufe unterscheiden.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Your own words on the run, kept with it.</source>
        <translation>Ihre eigenen Worte zu dem Lauf, mit ihm aufgehoben.</translation>
    </message>
    <message>
        <source>Epoch of the samples</source>
        <translation>Epoche der Kostproben</translation>
    </message>
    <message>
        <source>Goes back through the epochs: see how the captions became better.</source>
        <translation>Geht durch die Epochen zurück: sehen Sie, wie die Sprüche besser wurden.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Unterschiedliche Einstellungen</translation>
    </message>
    <message>
        <source>Notes on the run</source>
        <translation>Notizen zum Lauf</translation>
    </message>
    <message>
        <source>Notes on ‘%1’</source>
        <translation>Notizen zu ‚%1‘</translation>
    </message>
    <message>
        <source>What a run writes after each epoch stands here.</source>
        <translation>Hier steht, was ein Lauf nach jeder Epoche schreibt.</translation>
    </message>
    <message>
        <source>‘%1’ writes three captions here after each epoch.</source>
        <translation>‚%1‘ schreibt hier nach jeder Epoche drei Sprüche.</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>nach Epoche %1</translation>
    </message>
    <message>
        <source>Tick runs to compare their settings.</source>
        <translation>Haken Sie Läufe an, um ihre Einstellungen zu vergleichen.</translation>
    </message>
    <message>
        <source>The settings of this run are not known yet.</source>
        <translation>Die Einstellungen dieses Laufs sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The ticked runs have the same settings.</source>
        <translation>Die angehakten Läufe haben dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>memewright::TrainEmpty</name>
    <message>
        <source>Use the starter captions</source>
        <translation>Die Starter-Sprüche nehmen</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Sprüche importieren…</translation>
    </message>
    <message>
        <source>Imports the captions that the program comes with, as the corpus &apos;Starter&apos;.</source>
        <translation>Importiert die Sprüche, die das Programm mitbringt, als Korpus ‚Starter‘.</translation>
    </message>
    <message>
        <source>CSV, TXT, the article&apos;s JSON, or an ImgFlip575K folder</source>
        <translation>CSV, TXT, das JSON des Artikels oder ein ImgFlip575K-Ordner</translation>
    </message>
    <message>
        <source>A network learns from example captions, and there are none yet.</source>
        <translation>Ein Netz lernt aus Beispielsprüchen, und es gibt noch keine.</translation>
    </message>
</context>
<context>
    <name>memewright::TrainFold</name>
    <message>
        <source>Show the settings</source>
        <translation>Die Einstellungen zeigen</translation>
    </message>
</context>
<context>
    <name>memewright::TrainPlots</name>
    <message>
        <source>What the curves show</source>
        <translation>Was die Kurven zeigen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss above, accuracy below: how well the runs learn.</source>
        <translation>Oben der Verlust, unten die Genauigkeit: wie gut die Läufe lernen.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Learning rate above, rows a second below: how the runs are driven.</source>
        <translation>Oben die Lernrate, unten Zeilen pro Sekunde: wie die Läufe gefahren werden.</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Compares runs by how often they saw all captions.</source>
        <translation>Vergleicht Läufe danach, wie oft sie alle Sprüche sahen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Compares runs by the number of training steps.</source>
        <translation>Vergleicht Läufe nach der Zahl der Trainingsschritte.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Compares runs by the time spent training, without pauses.</source>
        <translation>Vergleicht Läufe nach der Trainingszeit, ohne Pausen.</translation>
    </message>
    <message>
        <source>Unit of the loss</source>
        <translation>Einheit des Verlusts</translation>
    </message>
    <message>
        <source>Nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>As Keras and the article give the loss.</source>
        <translation>Wie Keras und der Artikel den Verlust angeben.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Nats divided by ln 2: questions with yes or no that a character still takes.</source>
        <translation>Nat geteilt durch ln 2: Ja-Nein-Fragen, die ein Zeichen noch kostet.</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>Skala des Verlusts</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Equal distances are equal differences.</source>
        <translation>Gleiche Abstände sind gleiche Unterschiede.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Equal distances are equal ratios: late progress shows better.</source>
        <translation>Gleiche Abstände sind gleiche Verhältnisse: später Fortschritt ist besser zu sehen.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Higher: a calmer training line that follows later; the faint line behind it stays raw. 0: none.</source>
        <translation>Höher: eine ruhigere Trainingslinie, die später folgt; die blasse Linie dahinter bleibt roh. 0: keine.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Shows the whole of all curves again (also: a double click, or Home)</source>
        <translation>Zeigt wieder alle Kurven ganz (auch: ein Doppelklick oder Pos1)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Writes the curves as a picture (PNG, SVG, PDF) on white, or every point of them as CSV.</source>
        <translation>Schreibt die Kurven als Bild (PNG, SVG, PDF) auf Weiß, oder jeden ihrer Punkte als CSV.</translation>
    </message>
    <message>
        <source>What the curves mean is said here after each validation.</source>
        <translation>Was die Kurven bedeuten, steht hier nach jeder Validierung.</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Die Kurven exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table of every point (*.csv)</source>
        <translation>CSV-Tabelle aller Punkte (*.csv)</translation>
    </message>
</context>
<context>
    <name>memewright::TrainRuns</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Goes on with the chosen run exactly where it was; while another runs, it waits for its turn.</source>
        <translation>Setzt den gewählten Lauf genau dort fort, wo er war; läuft gerade ein anderer, wartet er, bis er an der Reihe ist.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Den Lauf löschen</translation>
    </message>
    <message>
        <source>Deletes the chosen run with its model (Del); it can be undone. One that waits leaves the queue.</source>
        <translation>Löscht den gewählten Lauf mit seinem Modell (Entf); das lässt sich rückgängig machen. Einer, der wartet, verlässt die Schlange.</translation>
    </message>
    <message>
        <source>Runs stand here, newest first; a tick puts one into the plot.</source>
        <translation>Hier stehen Läufe, die neuesten zuerst; ein Haken holt einen in die Kurven.</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>Früher in der Warteschlange</translation>
    </message>
    <message>
        <source>The chosen run begins before the one above it.</source>
        <translation>Der gewählte Lauf beginnt vor dem darüber.</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>Später in der Warteschlange</translation>
    </message>
    <message>
        <source>The chosen run begins after the one below it.</source>
        <translation>Der gewählte Lauf beginnt nach dem darunter.</translation>
    </message>
</context>
<context>
    <name>memewright::TrainSettings</name>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Takes up to 20 steps or 5 seconds with these settings, to tell the time and the memory of a run.</source>
        <translation>Macht mit diesen Einstellungen bis zu 20 Schritte oder 5 Sekunden, um Zeit und Speicher eines Laufs zu nennen.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>In die Schlange stellen</translation>
    </message>
    <message>
        <source>The run begins when those before it are over.</source>
        <translation>Der Lauf beginnt, wenn die davor zu Ende sind.</translation>
    </message>
    <message>
        <source>Fold the settings away: more room for the curves</source>
        <translation>Einstellungen einklappen: mehr Platz für die Kurven</translation>
    </message>
    <message>
        <source>Fold the settings away</source>
        <translation>Einstellungen einklappen</translation>
    </message>
    <message>
        <source>Settings of the next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Names the run&apos;s folder, its curve and its model.</source>
        <translation>Benennt den Ordner des Laufs, seine Kurve und sein Modell.</translation>
    </message>
    <message>
        <source>Fills in all settings below. Fast: the best text for the time. Quick: a minute or two with the starter captions. Article: the network of the article, small or whole, which takes hours. &apos;Measure&apos; tells the time on this machine.</source>
        <translation>Füllt alle Einstellungen unten aus. Schnell: der beste Text für die Zeit. Kurz: ein, zwei Minuten mit den Starter-Sprüchen. Artikel: das Netz des Artikels, klein oder ganz, das Stunden braucht. ‚Messen‘ nennt die Zeit auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Channels of each convolution. More: learns more of a large corpus, and takes four times as long for twice as many.</source>
        <translation>Kanäle jeder Faltung. Mehr: lernt mehr aus einem großen Korpus und braucht für doppelt so viele viermal so lang.</translation>
    </message>
    <message>
        <source>Size of the recurrent network&apos;s memory. More: learns more of a large corpus, and takes four times as long for twice as many.</source>
        <translation>Größe des Gedächtnisses des rekurrenten Netzes. Mehr: lernt mehr aus einem großen Korpus und braucht für doppelt so viele viermal so lang.</translation>
    </message>
    <message>
        <source>How many neighbouring characters a convolution sees at once. Wider: slower.</source>
        <translation>Wie viele benachbarte Zeichen eine Faltung zugleich sieht. Breiter: langsamer.</translation>
    </message>
    <message>
        <source>What a convolution does with values below zero.
ReLU drops them, as the article; leaky ReLU keeps three tenths.</source>
        <translation>Was eine Faltung mit Werten unter null macht.
ReLU verwirft sie, wie im Artikel; Leaky ReLU behält drei Zehntel.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Share of channels left out at random while training.
Higher: learns less by heart, and more slowly.</source>
        <translation>Anteil der Kanäle, die beim Training zufällig ausgelassen werden.
Höher: lernt weniger auswendig, und langsamer.</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Rows a step. More: steadier and fewer steps an epoch; fewer: more steps, noisier.</source>
        <translation>Zeilen je Schritt. Mehr: ruhiger und weniger Schritte je Epoche; weniger: mehr Schritte, unruhiger.</translation>
    </message>
    <message>
        <source>How often the run goes through all training captions.</source>
        <translation>Wie oft der Lauf alle Trainingssprüche durchgeht.</translation>
    </message>
    <message>
        <source>Size of a step. Too large: the loss jumps or runs away; too small: it creeps.</source>
        <translation>Größe eines Schritts. Zu groß: der Verlust springt oder läuft davon; zu klein: er kriecht.</translation>
    </message>
    <message>
        <source>Batch rows</source>
        <translation>Zeilen je Schritt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Share kept back to measure with.
Automatic: 0.20, and 0.02 from a million rows on.</source>
        <translation>Anteil, der zum Messen zurückbehalten wird.
Automatisch: 0,20, und 0,02 ab einer Million Zeilen.</translation>
    </message>
    <message>
        <source>By caption: no caption is on both sides, so validation is honest.
By row: as the article does it, parts of a caption may be on both sides and its validation loss looks better than it is.</source>
        <translation>Nach Sprüchen: kein Spruch ist auf beiden Seiten, darum ist die Validierung ehrlich.
Zeilenweise: wie im Artikel, Teile eines Spruchs können auf beiden Seiten sein, und der Validierungsverlust sieht besser aus, als er ist.</translation>
    </message>
    <message>
        <source>By caption</source>
        <translation>Nach Sprüchen</translation>
    </message>
    <message>
        <source>By row (article)</source>
        <translation>Zeilenweise (Artikel)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Only the templates with most captions. Fewer: learns sooner, knows fewer templates.</source>
        <translation>Nur die Vorlagen mit den meisten Sprüchen. Weniger: lernt schneller, kennt weniger Vorlagen.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>The same seed and settings repeat a run exactly.</source>
        <translation>Derselbe Startwert und dieselben Einstellungen wiederholen einen Lauf genau.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Misst…</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>Ein Lauf braucht einen Namen.</translation>
    </message>
    <message>
        <source>Letters, digits, blanks, &apos;-&apos;, &apos;_&apos; and &apos;.&apos; only, and no &apos;.&apos; first.</source>
        <translation>Nur Buchstaben, Ziffern, Leerzeichen, ‚-‘, ‚_‘ und ‚.‘, und kein ‚.‘ am Anfang.</translation>
    </message>
    <message>
        <source>There is a run of this name: choose another.</source>
        <translation>Es gibt einen Lauf dieses Namens: wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A number above 0 and up to 1, such as %1.</source>
        <translation>Eine Zahl über 0 und bis 1, etwa %1.</translation>
    </message>
    <message numerus="yes">
        <source>The corpus has %n template(s).</source>
        <translation>
            <numerusform>Das Korpus hat %n Vorlage.</numerusform>
            <numerusform>Das Korpus hat %n Vorlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>How long will it take?</source>
        <translation>Wie lange wird es dauern?</translation>
    </message>
    <message>
        <source>Choose a corpus to see the network&apos;s size.</source>
        <translation>Wählen Sie ein Korpus, um die Größe des Netzes zu sehen.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 rows</source>
        <translation>%1 Parameter, %2 Zeilen</translation>
    </message>
    <message>
        <source>Of the network with these settings; rows of the whole corpus, one for each character.</source>
        <translation>Des Netzes mit diesen Einstellungen; Zeilen des ganzen Korpus, eine je Zeichen.</translation>
    </message>
    <message>
        <source>To be measured when no run goes on: they would slow each other down.</source>
        <translation>Messbar, sobald kein Lauf mehr läuft: Beide würden einander bremsen.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Counting the captions…</source>
        <translation>Die Sprüche werden gezählt …</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>A number up to %1, or ‘%2’.</source>
        <translation>Eine Zahl bis %1 oder ‚%2‘.</translation>
    </message>
    <message>
        <source>The model that the run goes on from, with its size and what it knows; your captions teach it your manner. With few captions this is far better than nothing to start from.</source>
        <translation>Das Modell, von dem der Lauf ausgeht, mit seiner Größe und dem, was es kann; Ihre Sprüche bringen ihm Ihre Art bei. Mit wenigen Sprüchen ist das viel besser, als bei null anzufangen.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Fine-tuned</source>
        <translation>Nachtrainiert</translation>
    </message>
    <message>
        <source>How many pieces of words the network may write with, instead of single characters. With many captions it learns two to three times as much in the same time; with few of them characters do better.</source>
        <translation>Mit wie vielen Wortstücken das Netz höchstens schreibt, statt mit einzelnen Zeichen. Mit vielen Texten lernt es so in derselben Zeit zwei- bis dreimal so viel; mit wenigen sind Zeichen besser.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Wortstücke</translation>
    </message>
    <message>
        <source>How a step follows from the gradient. RMSprop: the article&apos;s. Adam and AdamW: mostly quicker; AdamW keeps weights small.</source>
        <translation>Wie ein Schritt aus dem Gradienten folgt. RMSprop: das des Artikels. Adam und AdamW: meist schneller; AdamW hält die Gewichte klein.</translation>
    </message>
    <message>
        <source>Log for TensorBoard</source>
        <translation>Protokoll für TensorBoard</translation>
    </message>
    <message>
        <source>Also writes an event log into the run&apos;s folder, for TensorBoard to read.</source>
        <translation>Schreibt auch ein Ereignisprotokoll in den Ordner des Laufs, das TensorBoard liest.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
</context>
<context>
    <name>memewright::TrainStart</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>memewright::TrainStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The run stands still and keeps its memory; what it has learned so far can be used on Create meanwhile.</source>
        <translation>Der Lauf steht still und behält seinen Speicher; was er bis jetzt gelernt hat, kann inzwischen unter ‚Erstellen‘ schreiben.</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Anhalten und speichern</translation>
    </message>
    <message>
        <source>Ends the run within seconds; the best model so far stays saved and can be used.</source>
        <translation>Beendet den Lauf binnen Sekunden; das bisher beste Modell bleibt gespeichert und kann schreiben.</translation>
    </message>
    <message>
        <source>rows/s</source>
        <translation>Zeilen/s</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>Then ‘%1’ begins.</source>
        <translation>Danach beginnt „%1“.</translation>
    </message>
</context>
<context>
    <name>memewright::TrashButton</name>
    <message>
        <source>‘%1’, %2 captions</source>
        <translation>‚%1‘, %2 Sprüche</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of ‘%1’</source>
        <translation>
            <numerusform>%n Spruch aus ‚%1‘</numerusform>
            <numerusform>%n Sprüche aus ‚%1‘</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’, a run with its model</source>
        <translation>‚%1‘, ein Lauf mit seinem Modell</translation>
    </message>
    <message>
        <source>‘%1’, a model</source>
        <translation>‚%1‘, ein Modell</translation>
    </message>
    <message>
        <source>%1 (deleted %2)</source>
        <translation>%1 (gelöscht %2)</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Kürzlich gelöscht</translation>
    </message>
    <message>
        <source>Brings back what was deleted in the last 30 days. Ctrl+Z brings back the last one.</source>
        <translation>Bringt zurück, was in den letzten 30 Tagen gelöscht wurde. Strg+Z bringt das Letzte zurück.</translation>
    </message>
    <message>
        <source>What was deleted goes for good after 30 days.</source>
        <translation>Gelöschtes verschwindet nach 30 Tagen endgültig.</translation>
    </message>
</context>
<context>
    <name>memewright::UnfinishedRunsBanner</name>
    <message>
        <source>Goes on exactly where it was; the runs that wait follow it.</source>
        <translation>Geht genau dort weiter, wo es war; die wartenden Läufe folgen.</translation>
    </message>
    <message>
        <source>Begins the first of the runs that wait; the others follow it.</source>
        <translation>Beginnt den ersten der wartenden Läufe; die anderen folgen.</translation>
    </message>
    <message>
        <source>Leave it for now: the runs stay in the table</source>
        <translation>Vorerst lassen: Die Läufe bleiben in der Tabelle</translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation>Vorerst lassen</translation>
    </message>
    <message>
        <source>‘%1’ was stopped when the window closed; it is saved and can go on.</source>
        <translation>„%1“ wurde angehalten, als das Fenster geschlossen wurde; es ist gespeichert und kann weitergehen.</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>Es warten: %1.</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Den Lauf fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Go on with the queue (%n run(s))</source>
        <translation>
            <numerusform>Mit der Warteschlange weitermachen (%n Lauf)</numerusform>
            <numerusform>Mit der Warteschlange weitermachen (%n Läufe)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::WordListDialog</name>
    <message>
        <source>Blocked words</source>
        <translation>Gesperrte Wörter</translation>
    </message>
    <message>
        <source>A word or phrase a line. Captions that hold one are not written.</source>
        <translation>Ein Wort oder eine Wendung je Zeile. Sprüche, die eines davon enthalten, werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie mitgeliefert</translation>
    </message>
</context>
</TS>
