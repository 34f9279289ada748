<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What follows the convocation is shown, tried and approved as the convocation is. */
final class LaterApprovalTest extends HostTestCase {
	private static int $halls = 0;
	private ConvenedCouncil $council;
	private TownHall $hall;

	protected function setUp(): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('lapp' . ++self::$halls)), '2029-06-19T19:00');
		$this->hall = $this->council->hall;
	}

	private function path(): string {
		return "/meetings/{$this->council->meetingId()}/approval";
	}

	/** @return array<string, mixed> */
	private function seen(Client $person): array {
		$answer = $person->api('GET', $this->path());
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return array<string, mixed> the e-mail as the first member would read it */
	private function shown(): array {
		$member = $this->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/convening")->data()['recipients'][0]['memberId'];
		$answer = $this->hall->manager->api('GET', "/meetings/{$this->council->meetingId()}/convening/mails/$member");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	public function testEveryActIsShownAsAMemberWillReadItBeforeItIsFrozen(): void {
		$room = $this->council->room;
		$added = $room->room->addItem('Cantine');
		$room->room->drop($added['folderName'] . '/tarifs.pdf', 'les tarifs');
		$room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$room->room->drop('01 Voirie/plan.pdf', 'le plan corrigé');
		$room->room->sync();
		$expected = [
			'addendum' => [[], ['Additif à l’ordre du jour', '2. Cantine', 'Pièce ajoutée : annexe.pdf']],
			'replacement' => [['reason' => 'Erreur de cote'], ['« plan.pdf » (point 1)', 'Motif : Erreur de cote']],
			'postponement' => [['startsAt' => '2029-07-03T18:00', 'reason' => 'Salle inondée'], ['Report de la séance', 'mardi 3 juillet 2029', 'prévue le mardi 19 juin 2029']],
			'cancellation' => [['reason' => 'Deuil'], ['est annulée', 'Motif : Deuil']],
		];
		foreach ($expected as $kind => [$values, $words]) {
			$act = $room->act($kind, $values);
			self::assertStatus(200, $act);
			$plain = str_replace("\u{A0}", ' ', $this->shown()['plain'] . $this->shown()['subject'] . $this->shown()['html']);
			foreach ($words as $word) {
				self::assertStringContainsString($word, $plain, $kind);
			}
			self::assertStringNotContainsString('/r/', $plain);
			self::assertStatus(200, $this->hall->manager->api('DELETE', "/convocations/{$act->data()['id']}"));
		}
		self::assertCount(1, Mailbox::of($this->council->address('odile')), 'nothing left');
	}

	public function testTheMaireApprovesAnAddendumAndWhatChangesWithdrawsIt(): void {
		self::assertSame([null, false], [$this->seen($this->hall->manager)['act'], $this->seen($this->hall->manager)['mayNote']]);
		$room = $this->council->room;
		$room->room->addItem('Cantine');
		$room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$room->room->sync();
		$act = $room->act('addendum', ['reason' => 'Rentrée'])->data();
		self::assertStatus(404, $this->hall->otherCouncillor->api('GET', $this->path()));
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path() . '/ask', []));
		self::assertStringContainsString('approve what changes the convocation', implode("\n", Talk::notices($this->hall->councillor)));

		$seen = $this->seen($this->hall->councillor);
		self::assertSame(['addendum', 'Rentrée', true], [$seen['act']['kind'], $seen['act']['reason'], $seen['mayApprove']]);
		self::assertSame([['1', false, ['annexe.pdf']], ['2', true, []]], array_map(static fn (array $item): array => [$item['number'], $item['isNew'], $item['pieces']], $seen['agenda']));
		self::assertStatus(200, $this->hall->councillor->api('PUT', $this->path(), ['fingerprint' => $seen['fingerprint']]));
		self::assertSame('Odile Perrachon', $this->seen($this->hall->manager)['given']['by']);
		self::assertStringNotContainsString('approve what changes', implode("\n", Talk::notices($this->hall->councillor)));

		$document = $room->room->document('annexe.pdf');
		self::assertStatus(200, $this->hall->manager->api('PUT', "/convocations/{$act['id']}/left-out", ['items' => [], 'documents' => [$document['id']]], ['If-Match' => '"' . $act['version'] . '"']));
		self::assertNotNull($this->seen($this->hall->manager)['given']['withdrawnAt'], 'it is not what was approved');
		self::assertRefused(412, 'agenda_changed', $this->hall->councillor->api('PUT', $this->path(), ['fingerprint' => $seen['fingerprint']]));
		self::assertStatus(200, $this->hall->manager->api('POST', $this->path(), ['how' => 'call', 'at' => '2026-01-05T10:00']));
		self::assertStatus(200, $room->send($room->freeze($act)));
		self::assertRefused(409, 'meeting_not_draft', $this->hall->manager->api('POST', $this->path() . '/ask', []));
		self::assertNull($this->seen($this->hall->manager)['given']['withdrawnAt'], 'what was sent keeps its approval');
	}

	public function testWhatIsNotChosenWaitsForTheNextAct(): void {
		$room = $this->council->room;
		$first = $room->room->addItem('Cantine');
		$room->room->addItem('École');
		foreach (['02 Cantine/tarifs.pdf' => 'les tarifs', '03 École/plan.pdf' => 'les classes', '01 Voirie/annexe.pdf' => 'une annexe'] as $path => $content) {
			$room->room->drop($path, $content);
		}
		$room->room->sync();
		$act = $room->act('addendum')->data();
		$seen = ['If-Match' => '"' . $act['version'] . '"'];
		self::assertRefused(422, 'not_a_list', $this->hall->manager->api('PUT', "/convocations/{$act['id']}/left-out", ['items' => 'x'], $seen));
		$left = ['items' => [$first['id']], 'documents' => [$room->room->document('annexe.pdf')['id']]];
		$act = $this->hall->manager->api('PUT', "/convocations/{$act['id']}/left-out", $left, $seen)->data();
		self::assertSame([$left['items'], $left['documents']], [$act['change']['leftItems'], $act['change']['leftDocuments']]);
		self::assertRefused(412, 'convocation_changed', $this->hall->manager->api('PUT', "/convocations/{$act['id']}/left-out", $left, $seen));
		self::assertStatus(200, $room->send($room->freeze($act)));
		$room->pump($act['id']);

		$mail = $this->council->last('odile', 2)['text'];
		self::assertStringContainsString('2. École', $mail);
		self::assertStringNotContainsString('Cantine', $mail);
		self::assertStringNotContainsString('annexe', $mail);
		self::assertSame(['1 Voirie', '2 École', '3 Cantine'], $room->room->agenda());
		self::assertSame([null, 2, 0], array_column($room->room->preparation()['items'], 'addendum'));
		self::assertSame([['Voirie', ['plan.pdf']], ['École', ['plan.pdf']]], array_map(static fn (array $item): array => [$item['title'], array_column($item['documents'], 'name')], $this->council->read()));
		$folder = $this->hall->folder() . '/' . $room->room->folderName;
		self::assertSame('les classes', $this->hall->councillor->dav('GET', "$folder/02 École/plan.pdf")->body);
		self::assertStatus(404, $this->hall->councillor->dav('GET', "$folder/01 Voirie/annexe.pdf"));
		self::assertSame(403, $this->hall->staff->api('PUT', "/convocations/{$act['id']}/left-out", $left)->status);

		$room->after('addendum');
		self::assertStringContainsString('3. Cantine', $this->council->last('odile', 3)['text']);
		self::assertSame('une annexe', $this->hall->councillor->dav('GET', "$folder/01 Voirie/annexe.pdf")->body);
	}

	public function testACorrectedPieceThatIsLeftStaysAsItWasUntilTheNextReplacement(): void {
		$room = $this->council->room;
		$room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$room->room->sync();
		$room->after('addendum');
		$room->room->drop('01 Voirie/plan.pdf', 'le plan corrigé');
		$room->room->drop('01 Voirie/annexe.pdf', 'une annexe corrigée');
		$room->room->sync();
		$act = $room->act('replacement')->data();
		$act = $this->hall->manager->api('PUT', "/convocations/{$act['id']}/left-out", ['items' => [], 'documents' => [$room->room->document('annexe.pdf')['id']]], ['If-Match' => '"' . $act['version'] . '"'])->data();
		self::assertStatus(200, $room->send($room->freeze($act)));
		$read = fn (string $name): string => $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$room->room->folderName}/01 Voirie/$name")->body;
		self::assertSame(['le plan corrigé', 'une annexe'], [$read('plan.pdf'), $read('annexe.pdf')]);
		$room->after('replacement');
		self::assertSame('une annexe corrigée', $read('annexe.pdf'));
	}
}
