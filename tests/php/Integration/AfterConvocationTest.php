<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What follows the first convocation: each act is one e-mail per member, has its own manifest, and leaves what was sent as it was. */
final class AfterConvocationTest extends HostTestCase {
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;

	/** A council of two, convened to one item with one piece. */
	private function convened(string $startsAt = '2029-06-19T19:00'): void {
		$this->hall = new TownHall(self::named('after' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, $startsAt));
		$this->room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $this->address('odile'), 'uid' => $this->hall->councillor->uid]);
		$this->room->addMember('Fabrice', 'Dunand', ['civility' => 'M.', 'email' => $this->address('fabrice'), 'uid' => $this->hall->otherCouncillor->uid]);
		$item = $this->room->room->addItem('Voirie');
		$this->room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$this->room->room->sync();
		$this->room->pump($this->room->convene()['id']);
	}

	private function address(string $name): string {
		return "$name.{$this->hall->suffix}@example.org";
	}

	/** @return array<string, mixed> the last e-mail to that member, without no-break spaces and folds */
	private function last(string $name, int $count): array {
		$mails = Mailbox::of($this->address($name));
		self::assertCount($count, $mails, "e-mails to $name");
		$mail = end($mails);
		self::assertIsArray($mail);
		$plain = static fn (string $text): string => str_replace("\u{A0}", ' ', $text);
		return ['subject' => $plain($mail['subject']), 'text' => $plain($mail['text']), 'html' => $plain($mail['html'])]
			+ ['calendar' => ($mail['attachments'][0]['method'] ?? '') . ' ' . str_replace("\r\n ", '', $mail['attachments'][0]['text'] ?? '')] + $mail;
	}

	/** @return list<array<string, mixed>> items as a councillor reads them */
	private function read(): array {
		return $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/reading")->data()['items'];
	}

	/** @return array<int, ?string> manifest by number of the convocation */
	private function manifests(): array {
		return array_column($this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/convening")->data()['convocations'], 'manifestSha256', 'number');
	}

	private function journal(): string {
		self::occ('conseil_municipal:journal:verify', (string)$this->hall->councilId)->orFail();
		return self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output;
	}

	public function testAnAddendumIsOneMessagePerMemberAndUnseenBefore(): void {
		$this->convened();
		$before = $this->manifests();
		$added = $this->room->room->addItem('Cantine');
		self::assertSame(0, $added['addendum']);
		$this->room->room->drop($added['folderName'] . '/tarifs.pdf', 'les tarifs');
		$this->room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$this->room->room->sync();
		self::assertRefused(409, 'addendum_needed', $this->hall->manager->api('POST', "/documents/{$this->room->room->document('annexe.pdf')['id']}/publish"));
		$frozen = $this->room->freeze($this->room->act('addendum')->data());
		self::assertSame([2, 'addendum', 3], [$frozen['number'], $frozen['kind'], $frozen['documents']]);
		self::assertSame([['Voirie', ['plan.pdf']]], array_map(static fn (array $item): array => [$item['title'], array_column($item['documents'], 'name')], $this->read()), 'frozen is not sent');
		self::assertStatus(404, $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/02 Cantine/tarifs.pdf"));

		$sent = $this->room->send($frozen);
		self::assertStatus(200, $sent);
		$this->room->pump($frozen['id']);
		$mail = $this->last('odile', 2);
		self::assertSame('Additif à l’ordre du jour : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		foreach (['1. Voirie', 'Pièce ajoutée : annexe.pdf', '2. Cantine', 'Point ajouté par cet additif', 'L. 2121-10', $frozen['manifestSha256']] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		self::assertStringStartsWith('REQUEST ', $mail['calendar']);
		self::assertStringContainsString("SEQUENCE:1\r\n", $mail['calendar']);
		self::assertStringContainsString('2. Cantine', $mail['calendar']);
		$this->last('fabrice', 2);

		$read = $this->read();
		self::assertSame([['Voirie', ['annexe.pdf', 'plan.pdf']], ['Cantine', ['tarifs.pdf']]], array_map(static fn (array $item): array => [$item['title'], array_column($item['documents'], 'name')], $read));
		self::assertSame([null, $sent->data()['sentAt']], array_column($read, 'addendumAt'));
		self::assertStatus(200, $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/02 Cantine/tarifs.pdf"));
		self::assertSame($before[1], $this->manifests()[1], 'the first convocation stays as it was');
		foreach (['convocation_sent', '\"kind\":\"addendum\"', hash('sha256', 'les tarifs')] as $word) {
			self::assertStringContainsString($word, $this->journal());
		}
		self::occ('conseil_municipal:digest:send', (string)$this->hall->councilId)->orFail();
		self::occ('conseil_municipal:outbox:send');
		$this->last('odile', 2);
	}

	public function testWhatWasConvenedStaysOnTheAgendaAsItIs(): void {
		$this->convened();
		$item = $this->room->room->preparation()['items'][0];
		$seen = ['If-Match' => '"' . $item['version'] . '"'];
		self::assertRefused(409, 'item_convened', $this->hall->staff->api('PUT', "/items/{$item['id']}", ['title' => 'Autre'], $seen));
		self::assertRefused(409, 'item_convened', $this->hall->staff->api('DELETE', "/items/{$item['id']}"));
		$added = $this->room->room->addItem('Cantine', position: 0);
		self::assertSame(['1 Voirie', '2 Cantine'], $this->room->room->agenda());
		$version = $this->room->room->preparation()['meeting']['version'];
		self::assertRefused(409, 'convened_order', $this->hall->staff->api('PUT', "/items/{$added['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$added['id']}", ['title' => 'Cantine scolaire'], ['If-Match' => '"' . $added['version'] . '"']));
		self::assertStatus(404, $this->hall->councillor->api('GET', "/items/{$added['id']}/messages"));
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->room->room->folder() . '/01 Par le dossier'));
		$this->room->room->sync();
		self::assertSame(['1 Voirie', '2 Cantine scolaire', '3 Par le dossier'], $this->room->room->agenda());
		self::assertSame([null, 0, 0], array_column($this->room->room->preparation()['items'], 'addendum'));
		self::assertSame(['Voirie'], array_column($this->read(), 'title'));
		self::assertStatus(200, $this->hall->staff->api('DELETE', "/items/{$added['id']}"));
		self::assertSame(['1 Voirie', '2 Par le dossier'], $this->room->room->agenda());
	}

	public function testAReplacedPieceKeepsTheOneBeforeReadable(): void {
		$this->convened();
		$this->room->room->drop('01 Voirie/plan.pdf', 'le plan corrigé');
		$this->room->room->sync();
		$frozen = $this->room->freeze($this->room->act('replacement', ['reason' => 'Erreur de cote'])->data());
		$path = $this->hall->folder() . "/{$this->room->room->folderName}/01 Voirie/plan.pdf";
		self::assertSame('le plan', $this->hall->councillor->dav('GET', $path)->body, 'nothing is replaced before it is sent');
		self::assertStatus(200, $this->room->send($frozen));
		$this->room->pump($frozen['id']);
		$mail = $this->last('fabrice', 2);
		self::assertSame('Pièces remplacées : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		self::assertStringContainsString('« plan.pdf » (point 1)', $mail['text']);
		self::assertStringContainsString('Motif : Erreur de cote', $mail['text']);
		self::assertSame([], $mail['attachments'], 'nothing of it concerns calendars');
		self::assertSame('le plan corrigé', $this->hall->councillor->dav('GET', $path)->body);
		[$document] = $this->read()[0]['documents'];
		self::assertSame([hash('sha256', 'le plan corrigé'), hash('sha256', 'le plan')], [$document['sha256'], $document['earlier'][0]['sha256']]);
		$earlier = $this->hall->councillor->api('GET', "/replaced/{$document['earlier'][0]['id']}");
		self::assertSame([200, 'le plan'], [$earlier->status, $earlier->body]);
		self::assertStringContainsString('\"replaces\":\"' . hash('sha256', 'le plan'), $this->journal());
		self::assertRefused(409, 'document_convened', $this->hall->manager->api('POST', "/documents/{$document['id']}/withdraw"));
	}

	public function testAPostponementConvenesToTheNewDateAndAsksForAnswersAgain(): void {
		$this->convened();
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'present']));
		self::assertRefused(409, 'nothing_new', $this->room->send($this->room->freeze($act = $this->room->act('postponement')->data())));
		$changed = $this->hall->manager->api('PUT', "/convocations/{$act['id']}/change", ['startsAt' => '2029-06-21T20:30', 'place' => 'Salle des fêtes', 'reason' => 'Salle indisponible'],
			['If-Match' => '"' . $this->room->shown()['version'] . '"']);
		self::assertSame(['draft', 'Salle des fêtes'], [$changed->data()['state'], $changed->data()['change']['place']]);
		self::assertSame('2029-06-19T19:00:00+02:00', $this->room->room->preparation()['meeting']['startsAt'], 'nothing changes before it is sent');
		self::assertStatus(200, $this->room->send($this->room->freeze($changed->data())));
		$this->room->pump($act['id']);
		$mail = $this->last('odile', 2);
		self::assertSame('Report de la séance : conseil municipal, désormais le jeudi 21 juin 2029 à 20 h 30', $mail['subject']);
		foreach (['prévue le mardi 19 juin 2029 à 19 h est reportée', 'Salle des fêtes', 'un nouveau délai court', 'Motif : Salle indisponible', 'à confirmer'] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		foreach (['REQUEST ', "SEQUENCE:1\r\n", 'DTSTART;TZID=Europe/Paris:20290621T203000', 'LOCATION:Salle des fêtes'] as $line) {
			self::assertStringContainsString($line, $mail['calendar']);
		}
		$meeting = $this->room->room->preparation()['meeting'];
		self::assertSame(['2029-06-21T20:30:00+02:00', 'Salle des fêtes', 'convened'], [$meeting['startsAt'], $meeting['place'], $meeting['state']]);
		$mine = $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/answer")->data();
		self::assertSame(['present', true], [$mine['answer'], $mine['toConfirm']]);
		self::assertFalse($this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'present'])->data()['toConfirm']);
		self::assertStatus(207, $this->hall->councillor->dav('PROPFIND', $this->hall->folder() . '/2029-06-21 20h30 Conseil municipal'));
	}

	public function testACancellationTellsEverybodyAndAnswersKindly(): void {
		$this->convened();
		preg_match('#https?://\S+/r/(\S+)#', $this->last('odile', 1)['text'], $link);
		$sent = $this->room->after('cancellation', ['reason' => 'Alerte météo']);
		self::assertSame(['Odile Perrachon' => 'sent', 'Fabrice Dunand' => 'sent'], array_column($sent['dispatches'], 'state', 'name'));
		$mail = $this->last('odile', 2);
		self::assertSame('Annulation de la séance : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		foreach (['sans effet', 'Motif : Alerte météo'] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		self::assertStringNotContainsString('/r/', $mail['text'], 'nobody is asked for an answer');
		foreach (['CANCEL ', "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n"] as $line) {
			self::assertStringContainsString($line, $mail['calendar']);
		}
		self::assertSame('cancelled', $this->room->room->preparation()['meeting']['state']);
		$page = self::host()->anonymous()->send('GET', '/index.php/apps/conseil_municipal/r/' . ($link[1] ?? ''));
		self::assertStatus(200, $page);
		self::assertStringContainsString('This meeting is cancelled', $page->body);
		self::assertRefused(409, 'not_convened', $this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'present']));
		self::assertRefused(409, 'cancellation_sent', $this->hall->manager->api('POST', "/meetings/{$this->room->room->id}/reopen"));
		self::assertRefused(409, 'not_convened', $this->room->act('addendum'));
		self::assertSame(['Voirie'], array_column($this->read(), 'title'), 'members still see what it was');
	}

	public function testASecondConvocationNeedsItsThreeClearDaysAndNoQuorum(): void {
		$zone = new \DateTimeZone('Europe/Paris');
		$local = static fn (string $day): string => (new \DateTimeImmutable($day, $zone))->format('Y-m-d\T19:00');
		$this->convened();
		self::assertRefused(409, 'not_failed_yet', $this->room->act('second', ['startsAt' => $local('+4 days')]));
		Host\Host::running()->sql('UPDATE oc_conseil_meeting SET starts_at = ? WHERE id = ?', time() - 3600, $this->room->room->id);
		self::assertRefused(409, 'already_open', $this->room->act('cancellation'));
		$act = $this->room->act('second', ['startsAt' => $local('+2 days')])->data();
		self::assertRefused(409, 'interval_too_short', $this->room->send($this->room->freeze($act)));
		$later = fn (string $day): array => $this->hall->manager->api('PUT', "/convocations/{$act['id']}/change", ['startsAt' => $local($day)], ['If-Match' => '"' . $this->room->shown()['version'] . '"'])->data();
		self::assertRefused(409, 'francs_too_short', $this->room->send($this->room->freeze($later('+3 days'))));
		self::assertStatus(200, $this->room->send($this->room->freeze($later('+4 days'))));
		$this->room->pump($act['id']);
		$mail = $this->last('fabrice', 2);
		self::assertStringStartsWith('Seconde convocation : conseil municipal, ', $mail['subject']);
		self::assertStringContainsString('quel que soit le nombre de membres présents', $mail['text']);
		self::assertStringContainsString('L. 2121-17', $mail['text']);
		self::assertStringContainsString("SEQUENCE:1\r\n", $mail['calendar']);
	}

	public function testALateAddendumNeedsItsReasonAndSaysTheUrgency(): void {
		$this->convened((new \DateTimeImmutable('today +4 days', new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00'));
		Host\Host::running()->sql('UPDATE oc_conseil_meeting SET starts_at = starts_at - 86400 WHERE id = ?', $this->room->room->id);
		$this->room->room->addItem('Sinistre');
		$act = $this->room->act('addendum')->data();
		self::assertRefused(409, 'notice_too_late', $this->room->send($this->room->freeze($act)));
		$this->room->override($this->room->shown(), 'notice', 'Toiture effondrée.');
		self::assertStatus(200, $this->room->send($this->room->freeze($act)));
		$this->room->pump($act['id']);
		self::assertStringContainsString('Additif à l’ordre du jour, en urgence', $this->last('odile', 2)['html']);
	}

	public function testOneActIsPreparedAtATimeAndMayBeGivenUp(): void {
		$this->convened();
		$this->room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$this->room->room->sync();
		$act = $this->room->freeze($this->room->act('addendum')->data());
		self::assertSame($act['id'], $this->room->act('addendum')->data()['id']);
		self::assertRefused(409, 'act_under_way', $this->room->act('cancellation'));
		self::assertRefused(422, 'unknown_value', $this->room->act('initial'));
		self::assertStatus(200, $this->hall->manager->api('DELETE', "/convocations/{$act['id']}"));
		self::assertSame([1], array_keys($this->manifests()));
		self::assertRefused(409, 'nothing_new', $this->room->send($this->room->freeze($this->room->act('replacement')->data())));
		self::assertRefused(409, 'first_convocation', $this->hall->manager->api('DELETE', '/convocations/' . $this->hall->manager->api('POST', "/meetings/{$this->other()}/convocations", [])->data()['id']));
		self::assertCount(1, Mailbox::of($this->address('odile')));
	}

	public function testWhatChangedAfterFreezingIsFrozenAgainAndOfTwoManagersOneSends(): void {
		$this->convened();
		$added = $this->room->room->addItem('Cantine');
		$frozen = $this->room->freeze($this->room->act('addendum')->data());
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$added['id']}", ['title' => 'Cantine scolaire'], ['If-Match' => '"' . $added['version'] . '"']));
		self::assertRefused(409, 'dossier_changed', $this->room->send($frozen));
		$again = $this->room->freeze($frozen);
		self::assertRefused(412, 'convocation_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->room->send($again));
		self::assertRefused(409, 'convocation_sent', $this->room->send($again));
		$this->room->pump($again['id']);
		$this->last('odile', 2);
	}

	private function other(): int {
		return (new MeetingRoom($this->hall, '2029-07-19T19:00', 'Autre'))->id;
	}
}
