<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>%1 keeps %2 of %n instance(s)</source>
        <translation>
            <numerusform>%1 keeps %2 of %n instance</numerusform>
            <numerusform>%1 keeps %2 of %n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentSettings</name>
    <message numerus="yes">
        <source>is tried %n time(s)</source>
        <translation>
            <numerusform>is tried once</numerusform>
            <numerusform>is tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is tried %n time(s), also on status %1</source>
        <translation>
            <numerusform>is tried once, also on status %1</numerusform>
            <numerusform>is tried %n times, also on status %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message numerus="yes">
        <source>Import %n ship(s)</source>
        <translation>
            <numerusform>Import %n ship</numerusform>
            <numerusform>Import %n ships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message numerus="yes">
        <source>%n instance(s) lose a hard dependency</source>
        <translation>
            <numerusform>%n instance loses a hard dependency</numerusform>
            <numerusform>%n instances lose a hard dependency</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) on with addresses that lead nowhere</source>
        <translation>
            <numerusform>%n goes on with addresses that lead nowhere</numerusform>
            <numerusform>%n go on with addresses that lead nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) go dark</source>
        <translation>
            <numerusform>%n port goes dark</numerusform>
            <numerusform>%n ports go dark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anonymous volume(s) are lost</source>
        <translation>
            <numerusform>%n anonymous volume is lost</numerusform>
            <numerusform>%n anonymous volumes are lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossBox</name>
    <message numerus="yes">
        <source>%n change(s) lose data</source>
        <translation>
            <numerusform>%n change loses data</numerusform>
            <numerusform>%n changes lose data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n instance</numerusform>
            <numerusform>%n instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>the anonymous volume(s) %1 go with it</source>
        <translation>
            <numerusform>the anonymous volume %1 goes with it</numerusform>
            <numerusform>the anonymous volumes %1 go with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n ship(s): %1</source>
        <translation>
            <numerusform>On %n ship: %1</numerusform>
            <numerusform>On %n ships: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longest path %n change(s): %1.</source>
        <translation>
            <numerusform>Longest path %n change: %1.</numerusform>
            <numerusform>Longest path %n changes: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n manifest(s) remembered on this computer.</source>
        <translation>
            <numerusform>%n manifest remembered on this computer.</numerusform>
            <numerusform>%n manifests remembered on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceFoot</name>
    <message numerus="yes">
        <source>%n problem(s), F8 leads to the next</source>
        <translation>
            <numerusform>%n problem, F8 leads to the next</numerusform>
            <numerusform>%n problems, F8 leads to the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::ImpactView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::MapItem</name>
    <message numerus="yes">
        <source>%n selected: %1</source>
        <translation>
            <numerusform>%n selected: %1</numerusform>
            <numerusform>%n selected: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %n other service(s)</source>
        <translation>
            <numerusform>%1 needs %n other service</numerusform>
            <numerusform>%1 needs %n other services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other service(s) need %1</source>
        <translation>
            <numerusform>%n other service needs %1</numerusform>
            <numerusform>%n other services need %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs or is needed by %n other service(s)</source>
        <translation>
            <numerusform>%1 needs or is needed by %n other service</numerusform>
            <numerusform>%1 needs or is needed by %n other services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) folded: %1</source>
        <translation>
            <numerusform>%n instance folded: %1</numerusform>
            <numerusform>%n instances folded: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) filtered out</source>
        <translation>
            <numerusform>%n instance filtered out</numerusform>
            <numerusform>%n instances filtered out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::PlanReview</name>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::PlanRows</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::RunReview</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed it and is left out</source>
        <translation>
            <numerusform>%n needed it and is left out</numerusform>
            <numerusform>%n needed it and is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Summary</name>
    <message numerus="yes">
        <source>Review %n change(s)</source>
        <translation>
            <numerusform>Review %n change</numerusform>
            <numerusform>Review %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ship(s)</source>
        <translation>
            <numerusform>%n ship</numerusform>
            <numerusform>%n ships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ship(s)</source>
        <translation>
            <numerusform>%1 of %n ship</numerusform>
            <numerusform>%1 of %n ships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreachable, %1</source>
        <translation>
            <numerusform>%n unreachable, %1</numerusform>
            <numerusform>%n unreachable, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asking %n ship(s)</source>
        <translation>
            <numerusform>asking %n ship</numerusform>
            <numerusform>asking %n ships</numerusform>
        </translation>
    </message>
</context>
</TS>
