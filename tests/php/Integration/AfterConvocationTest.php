<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is added after the first convocation: one e-mail per member, a manifest of its own, and what was sent stays as it was. */
final class AfterConvocationTest extends HostTestCase {
	private static int $halls = 0;

	private ConvenedCouncil $council;

	private function convened(string $startsAt = '2029-06-19T19:00'): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('after' . ++self::$halls)), $startsAt);
	}

	private function journal(): string {
		self::occ('conseil_municipal:journal:verify', (string)$this->council->hall->councilId)->orFail();
		return self::occ('conseil_municipal:journal:export', (string)$this->council->hall->councilId)->orFail()->output;
	}

	public function testAnAddendumIsOneMessagePerMemberAndUnseenBefore(): void {
		$this->convened();
		$before = $this->council->manifests();
		$added = $this->council->room->room->addItem('Cantine');
		self::assertSame(0, $added['addendum']);
		$this->council->room->room->drop($added['folderName'] . '/tarifs.pdf', 'les tarifs');
		$this->council->room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$this->council->room->room->sync();
		self::assertRefused(409, 'addendum_needed', $this->council->hall->manager->api('POST', "/documents/{$this->council->room->room->document('annexe.pdf')['id']}/publish"));
		$frozen = $this->council->room->freeze($this->council->room->act('addendum')->data());
		self::assertSame([2, 'addendum', 3], [$frozen['number'], $frozen['kind'], $frozen['documents']]);
		self::assertSame([['Voirie', ['plan.pdf']]], array_map(static fn (array $item): array => [$item['title'], array_column($item['documents'], 'name')], $this->council->read()), 'frozen is not sent');
		self::assertStatus(404, $this->council->hall->councillor->dav('GET', $this->council->hall->folder() . "/{$this->council->room->room->folderName}/02 Cantine/tarifs.pdf"));

		$sent = $this->council->room->send($frozen);
		self::assertStatus(200, $sent);
		$this->council->room->pump($frozen['id']);
		$mail = $this->council->last('odile', 2);
		self::assertSame('Additif à l’ordre du jour : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		foreach (['1. Voirie', 'Pièce ajoutée : annexe.pdf', '2. Cantine', 'Point ajouté par cet additif', 'L. 2121-10', $frozen['manifestSha256']] as $word) {
			self::assertStringContainsString($word, $mail['text']);
		}
		self::assertStringStartsWith('REQUEST ', $mail['calendar']);
		self::assertStringContainsString("SEQUENCE:1\r\n", $mail['calendar']);
		self::assertStringContainsString('2. Cantine', $mail['calendar']);
		$this->council->last('fabrice', 2);

		$read = $this->council->read();
		self::assertSame([['Voirie', ['annexe.pdf', 'plan.pdf']], ['Cantine', ['tarifs.pdf']]], array_map(static fn (array $item): array => [$item['title'], array_column($item['documents'], 'name')], $read));
		self::assertSame([null, $sent->data()['sentAt']], array_column($read, 'addendumAt'));
		self::assertStatus(200, $this->council->hall->councillor->dav('GET', $this->council->hall->folder() . "/{$this->council->room->room->folderName}/02 Cantine/tarifs.pdf"));
		self::assertSame($before[1], $this->council->manifests()[1], 'the first convocation stays as it was');
		foreach (['convocation_sent', '\"kind\":\"addendum\"', hash('sha256', 'les tarifs')] as $word) {
			self::assertStringContainsString($word, $this->journal());
		}
		self::occ('conseil_municipal:digest:send', (string)$this->council->hall->councilId)->orFail();
		self::occ('conseil_municipal:outbox:send');
		$this->council->last('odile', 2);
	}

	public function testWhatWasConvenedStaysOnTheAgendaAsItIs(): void {
		$this->convened();
		$item = $this->council->room->room->preparation()['items'][0];
		$seen = ['If-Match' => '"' . $item['version'] . '"'];
		self::assertRefused(409, 'item_convened', $this->council->hall->staff->api('PUT', "/items/{$item['id']}", ['title' => 'Autre'], $seen));
		self::assertRefused(409, 'item_convened', $this->council->hall->staff->api('DELETE', "/items/{$item['id']}"));
		$added = $this->council->room->room->addItem('Cantine', position: 0);
		self::assertSame(['1 Voirie', '2 Cantine'], $this->council->room->room->agenda());
		$version = $this->council->room->room->preparation()['meeting']['version'];
		self::assertRefused(409, 'convened_order', $this->council->hall->staff->api('PUT', "/items/{$added['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertStatus(200, $this->council->hall->staff->api('PUT', "/items/{$added['id']}", ['title' => 'Cantine scolaire'], ['If-Match' => '"' . $added['version'] . '"']));
		self::assertStatus(404, $this->council->hall->councillor->api('GET', "/items/{$added['id']}/messages"));
		self::assertStatus(201, $this->council->hall->staff->dav('MKCOL', $this->council->room->room->folder() . '/01 Par le dossier'));
		$this->council->room->room->sync();
		self::assertSame(['1 Voirie', '2 Cantine scolaire', '3 Par le dossier'], $this->council->room->room->agenda());
		self::assertSame([null, 0, 0], array_column($this->council->room->room->preparation()['items'], 'addendum'));
		self::assertSame(['Voirie'], array_column($this->council->read(), 'title'));
		self::assertStatus(200, $this->council->hall->staff->api('DELETE', "/items/{$added['id']}"));
		self::assertSame(['1 Voirie', '2 Par le dossier'], $this->council->room->room->agenda());
	}

	public function testAReplacedPieceKeepsTheOneBeforeReadable(): void {
		$this->convened();
		$this->council->room->room->drop('01 Voirie/plan.pdf', 'le plan corrigé');
		$this->council->room->room->sync();
		$frozen = $this->council->room->freeze($this->council->room->act('replacement', ['reason' => 'Erreur de cote'])->data());
		$path = $this->council->hall->folder() . "/{$this->council->room->room->folderName}/01 Voirie/plan.pdf";
		self::assertSame('le plan', $this->council->hall->councillor->dav('GET', $path)->body, 'nothing is replaced before it is sent');
		self::assertStatus(200, $this->council->room->send($frozen));
		$this->council->room->pump($frozen['id']);
		$mail = $this->council->last('fabrice', 2);
		self::assertSame('Pièces remplacées : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		self::assertStringContainsString('« plan.pdf » (point 1)', $mail['text']);
		self::assertStringContainsString('Motif : Erreur de cote', $mail['text']);
		self::assertSame([], $mail['attachments'], 'nothing of it concerns calendars');
		self::assertSame('le plan corrigé', $this->council->hall->councillor->dav('GET', $path)->body);
		[$document] = $this->council->read()[0]['documents'];
		self::assertSame([hash('sha256', 'le plan corrigé'), hash('sha256', 'le plan')], [$document['sha256'], $document['earlier'][0]['sha256']]);
		$earlier = $this->council->hall->councillor->api('GET', "/replaced/{$document['earlier'][0]['id']}");
		self::assertSame([200, 'le plan'], [$earlier->status, $earlier->body]);
		self::assertStringContainsString('\"replaces\":\"' . hash('sha256', 'le plan'), $this->journal());
		self::assertRefused(409, 'document_convened', $this->council->hall->manager->api('POST', "/documents/{$document['id']}/withdraw"));
	}

	public function testALateAddendumNeedsItsReasonAndSaysTheUrgency(): void {
		$this->convened((new \DateTimeImmutable('today +4 days', new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00'));
		Host\Host::running()->sql('UPDATE oc_conseil_meeting SET starts_at = starts_at - 86400 WHERE id = ?', $this->council->meetingId());
		$this->council->room->room->addItem('Sinistre');
		$act = $this->council->room->act('addendum')->data();
		self::assertRefused(409, 'notice_too_late', $this->council->room->send($this->council->room->freeze($act)));
		$this->council->room->override($this->council->room->shown(), 'notice', 'Toiture effondrée.');
		self::assertStatus(200, $this->council->room->send($this->council->room->freeze($act)));
		$this->council->room->pump($act['id']);
		self::assertStringContainsString('Additif à l’ordre du jour, en urgence', $this->council->last('odile', 2)['html']);
	}

	public function testOneActIsPreparedAtATimeAndMayBeGivenUp(): void {
		$this->convened();
		$this->council->room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$this->council->room->room->sync();
		$act = $this->council->room->freeze($this->council->room->act('addendum')->data());
		self::assertSame($act['id'], $this->council->room->act('addendum')->data()['id']);
		self::assertRefused(409, 'act_under_way', $this->council->room->act('cancellation'));
		self::assertRefused(422, 'unknown_value', $this->council->room->act('initial'));
		self::assertStatus(200, $this->council->hall->manager->api('DELETE', "/convocations/{$act['id']}"));
		self::assertSame([1], array_keys($this->council->manifests()));
		self::assertRefused(409, 'nothing_new', $this->council->room->send($this->council->room->freeze($this->council->room->act('replacement')->data())));
		$other = new MeetingRoom($this->council->hall, '2029-07-19T19:00', 'Autre');
		self::assertRefused(409, 'first_convocation', $this->council->hall->manager->api('DELETE', '/convocations/' . $this->council->hall->manager->api('POST', "/meetings/{$other->id}/convocations", [])->data()['id']));
		self::assertCount(1, Mailbox::of($this->council->address('odile')));
	}

	public function testWhatChangedAfterFreezingIsFrozenAgainAndOfTwoManagersOneSends(): void {
		$this->convened();
		$added = $this->council->room->room->addItem('Cantine');
		$frozen = $this->council->room->freeze($this->council->room->act('addendum')->data());
		self::assertStatus(200, $this->council->hall->staff->api('PUT', "/items/{$added['id']}", ['title' => 'Cantine scolaire'], ['If-Match' => '"' . $added['version'] . '"']));
		self::assertRefused(409, 'dossier_changed', $this->council->room->send($frozen));
		$again = $this->council->room->freeze($frozen);
		self::assertRefused(412, 'convocation_changed', $this->council->room->send($frozen));
		self::assertStatus(200, $this->council->room->send($again));
		self::assertRefused(409, 'convocation_sent', $this->council->room->send($again));
		$this->council->room->pump($again['id']);
		$this->council->last('odile', 2);
	}

	public function testWhatWasOvertakenByACancellationIsNotSentAnyMore(): void {
		$this->convened();
		$room = $this->council->room;
		$room->addMember('Yanis', 'Ferrand', ['email' => 'refused.' . $this->council->address('yanis')]);
		$room->room->addItem('Cantine');
		$addendum = $room->after('addendum');
		self::assertSame('queued', array_column($addendum['dispatches'], 'state', 'name')['Yanis Ferrand'], 'it waits to be tried again');
		$room->after('cancellation', ['reason' => 'Salle indisponible']);
		self::host()->sql('UPDATE oc_conseil_outbox SET not_before = 0 WHERE state = ?', 'queued');
		$room->pump($addendum['id']);
		$dispatches = $this->council->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/convening")->data()['convocations'][1]['dispatches'];
		$waiting = array_values(array_filter($dispatches, static fn (array $one): bool => $one['name'] === 'Yanis Ferrand'))[0];
		self::assertSame(['failed', 'superseded'], [$waiting['state'], $waiting['error']]);
		self::assertRefused(409, 'act_superseded', $this->council->hall->manager->api('POST', "/dispatches/{$dispatches[0]['id']}/again", ['attempt' => $dispatches[0]['attempt']]));
		$this->council->last('odile', 3);
	}

	public function testWhatACrashLeftAfterTheSendingIsPlacedByTheJob(): void {
		$this->convened();
		$room = $this->council->room;
		$room->room->drop('01 Voirie/plan.pdf', 'le plan corrigé');
		$room->room->sync();
		$frozen = $room->freeze($room->act('replacement')->data());
		$path = $this->council->hall->folder() . "/{$room->room->folderName}/01 Voirie/plan.pdf";
		$room->crashAfterSending($frozen);
		self::assertSame('le plan', $this->council->hall->councillor->dav('GET', $path)->body);
		foreach ([1, 2] as $run) {
			self::host()->runJobs(OutboxJob::class);
			self::assertSame('le plan corrigé', $this->council->hall->councillor->dav('GET', $path)->body, "run $run");
		}
		self::assertCount(1, $this->council->read()[0]['documents'][0]['earlier'], 'kept once');
		self::assertCount(1, array_filter(Talk::notices($this->council->hall->councillor), static fn (string $subject): bool => str_starts_with($subject, 'Pieces of the meeting')), 'told once');
	}
}
