<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Who sees what of a paper: those who prepare everything, a councillor who works on it its drafts, the others what was published. */
final class PaperAccessTest extends HostTestCase {
	private TownHall $hall;
	private PaperShelf $shelf;
	private MeetingRoom $room;
	/** @var array<string, mixed> */
	private array $paper;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('acc'));
		$this->shelf = new PaperShelf($this->hall);
		$this->room = new MeetingRoom($this->hall);
		$this->paper = $this->shelf->add('Terrain Bertet : offre secrète', ['summary' => 'Jusqu’à 180 000 €', 'theme' => 'Foncier', 'reference' => '2026-07']);
		$this->shelf->drop('Terrain Bertet - offre secrète/estimation.odt', 'brouillon');
		$this->shelf->sync();
	}

	private function path(string $below = ''): string {
		return "/papers/{$this->paper['id']}$below";
	}

	/** The paper is on the agenda under another title, and the council has been given one document. */
	private function publishAnItem(): int {
		$item = $this->room->addItem('Acquisition d’un terrain');
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id']]));
		$this->room->drop('01 Acquisition d’un terrain/projet.pdf', 'publié');
		$this->room->sync();
		$this->room->publish();
		return $item['id'];
	}

	public function testACouncillorWhoDoesNotWorkOnItKnowsNothing(): void {
		self::assertRefused(404, 'not_found', $this->hall->councillor->api('GET', $this->path()));
		self::assertSame([], $this->shelf->titles('', $this->hall->councillor));
		self::assertSame([], $this->shelf->titles('search=Bertet', $this->hall->councillor));
		self::assertSame(0, $this->hall->councillor->api('GET', "/councils/{$this->hall->councilId}/home")->data()['papers']);
	}

	public function testACouncillorWhoWorksOnItSeesItsDraftsAndChangesNothing(): void {
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $this->hall->councillor->uid]));
		$seen = $this->shelf->read($this->paper['id'], $this->hall->councillor);
		self::assertSame(
			['Terrain Bertet : offre secrète', 'Jusqu’à 180 000 €', 'stakeholder', ['estimation.odt'], null],
			[$seen['title'], $seen['summary'], $seen['view'], array_column($seen['files'], 'name'), $seen['folderId']],
		);
		self::assertSame([$this->hall->councillor->uid], array_column($seen['stakeholders'], 'uid'));
		self::assertSame(1, $this->hall->councillor->api('GET', "/councils/{$this->hall->councilId}/home")->data()['papers']);
		self::assertSame(['Terrain Bertet : offre secrète'], $this->shelf->titles('theme=Foncier&search=secr', $this->hall->councillor));

		self::assertStatus(403, $this->hall->councillor->api('PUT', $this->path(), ['title' => 'Autre'], ['If-Match' => '1']));
		self::assertStatus(403, $this->hall->councillor->api('DELETE', $this->path()));
		self::assertStatus(403, $this->hall->councillor->api('POST', $this->path('/stakeholders'), ['uid' => $this->hall->otherCouncillor->uid]));
		self::assertStatus(404, $this->hall->otherCouncillor->api('GET', $this->path()));
		self::assertSame([], $this->hall->councillor->ls($this->hall->folder('Préparation')), 'no mount of Préparation');
	}

	public function testWhoWorksOnItReadsTheLatestVersionOfItsFilesAndNobodyElseDoes(): void {
		$elu = $this->hall->councillor;
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $elu->uid]));
		$this->shelf->drop('Terrain Bertet - offre secrète/plan d’été.pdf', 'un plan');
		$this->shelf->drop('Terrain Bertet - offre secrète/estimation.odt', 'deuxième version');
		$this->shelf->sync();
		$files = array_column($this->shelf->read($this->paper['id'], $elu)['files'], null, 'name');
		$content = fn (string $name): string => $this->path("/files/{$files[$name]['id']}/content");

		$note = $elu->api('GET', $content('estimation.odt'));
		self::assertSame([200, 'deuxième version'], [$note->status, $note->body]);
		self::assertSame([false, true], [$files['estimation.odt']['shown'], $files['plan d’été.pdf']['shown']]);
		self::assertStringContainsString('no-store', (string)$note->header('cache-control'));
		self::assertStringStartsWith('inline', (string)$elu->api('GET', $content('plan d’été.pdf'))->header('content-disposition'));
		self::assertStatus(200, $this->hall->staff->api('GET', $content('estimation.odt')));

		self::assertRefused(404, 'not_found', $this->hall->otherCouncillor->api('GET', $content('estimation.odt')));
		$this->publishAnItem();
		self::assertRefused(404, 'not_found', $this->hall->otherCouncillor->api('GET', $content('estimation.odt')));
		self::assertStatus(200, $this->hall->staff->api('DELETE', $this->path('/stakeholders/' . $elu->uid)));
		self::assertRefused(404, 'not_found', $elu->api('GET', $content('estimation.odt')));
	}

	public function testAFileThatIsNoLongerOfThePaperIsNotSentThroughIt(): void {
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $this->hall->councillor->uid]));
		$file = $this->shelf->read($this->paper['id'])['files'][0];
		self::assertStatus(201, $this->hall->staff->dav('MOVE', $this->shelf->folder('Terrain Bertet - offre secrète/estimation.odt'), null,
			['Destination' => $this->hall->folder('Préparation') . '/ailleurs.odt']));
		$this->shelf->sync();
		self::assertRefused(409, 'file_gone', $this->hall->councillor->api('GET', $this->path("/files/{$file['id']}/content")));
	}

	public function testWhoStopsWorkingOnItKnowsNothingAtOnce(): void {
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $this->hall->councillor->uid]));
		self::assertStatus(200, $this->hall->councillor->api('GET', $this->path()));
		self::assertStatus(200, $this->hall->staff->api('DELETE', $this->path('/stakeholders/' . $this->hall->councillor->uid)));
		self::assertStatus(404, $this->hall->councillor->api('GET', $this->path()));
	}

	public function testTheOthersSeeWhatWasPublishedUnderThePublishedTitle(): void {
		$itemId = $this->publishAnItem();
		$seen = $this->shelf->read($this->paper['id'], $this->hall->councillor);
		self::assertSame(
			['Acquisition d’un terrain', 'published', null, null, null, null, [], []],
			[$seen['title'], $seen['view'], $seen['summary'], $seen['theme'], $seen['reference'], $seen['owner'], $seen['files'], $seen['stakeholders']],
		);
		self::assertSame([$itemId], array_column($seen['passages'], 'itemId'));
		self::assertSame(['projet.pdf'], array_column($seen['passages'][0]['documents'], 'name'));
		self::assertStringNotContainsString('secr', json_encode($seen, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
	}

	public function testASearchDoesNotTellWhatItDoesNotShow(): void {
		$this->publishAnItem();
		$elu = $this->hall->councillor;
		self::assertSame(['Acquisition d’un terrain'], $this->shelf->titles('', $elu));
		self::assertSame(['Acquisition d’un terrain'], $this->shelf->titles('search=terrain', $elu));
		foreach (['search=Bertet', 'search=secr', 'search=180', 'search=2026-07', 'theme=Foncier'] as $query) {
			self::assertSame([], $this->shelf->titles($query, $elu), $query);
		}
		self::assertSame([], $elu->api('GET', "/councils/{$this->hall->councilId}/papers")->data()['themes']);
	}

	public function testAPassageStillInPreparationIsNoNewsToTheOthers(): void {
		$this->publishAnItem();
		$next = new MeetingRoom($this->hall, '2027-02-23T19:00');
		$draft = $next->addItem('Avenant confidentiel');
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$draft['id']}/paper", ['paperId' => $this->paper['id']]));
		self::assertSame(['2027-01-19'], array_column($this->shelf->read($this->paper['id'], $this->hall->councillor)['passages'], 'date'));
		self::assertSame(['2027-01-19', '2027-02-23'], array_column($this->shelf->read($this->paper['id'])['passages'], 'date'));
	}

	public function testItsStakeholdersWorkOnItsItems(): void {
		$item = $this->room->addItem('Voirie');
		self::assertStatus(200, $this->hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $this->paper['id']]));
		self::assertFalse($this->hall->otherStaff->api('GET', "/meetings/{$this->room->id}/preparation")->data()['items'][0]['involved']);
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $this->hall->otherStaff->uid]));
		self::assertTrue($this->hall->otherStaff->api('GET', "/meetings/{$this->room->id}/preparation")->data()['items'][0]['involved']);
	}

	public function testNobodyOfElsewhereIsInvitedOrInCharge(): void {
		$stranger = self::named('etranger');
		self::host()->createUser($stranger, 'Camille Étrangère');
		foreach ([$stranger, 'nobody', '', ['x'], str_repeat('a', 100000)] as $uid) {
			self::assertRefused(422, 'unknown_person', $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $uid]));
		}
		self::assertRefused(422, 'unknown_person', $this->hall->staff->api('PUT', $this->path(), ['ownerUid' => $stranger], ['If-Match' => '1']));
		self::assertSame([], $this->shelf->read($this->paper['id'])['stakeholders']);
	}

	public function testWhoeverIsInvitedIsToldOnceAndAtOnce(): void {
		$uid = $this->hall->councillor->uid ?? '';
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $uid]));
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $uid]));
		$told = array_values(array_filter(
			$this->hall->councillor->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data(),
			fn (array $one): bool => $one['object_type'] === 'paper' && $one['object_id'] === (string)$this->paper['id'],
		));
		self::assertCount(1, $told);
		self::assertStringContainsString('/dossiers/' . $this->paper['id'], $told[0]['link']);
		self::assertStringContainsString('Terrain Bertet', $told[0]['subject']);
	}

	public function testADeletedAccountWorksOnNothingAndIsInChargeOfNothing(): void {
		$uid = self::named('partant');
		self::host()->createUser($uid, 'Paul Partant', 'agents-' . $this->hall->suffix);
		$this->shelf->change($this->paper['id'], ['ownerUid' => $uid]);
		self::assertStatus(200, $this->hall->staff->api('POST', $this->path('/stakeholders'), ['uid' => $uid]));
		self::occ('user:delete', $uid)->orFail();
		$left = $this->shelf->read($this->paper['id']);
		self::assertSame([null, []], [$left['owner'], $left['stakeholders']]);
	}

	public function testTheSecondOfTwoWhoChangeAPaperIsToldAndLosesNothing(): void {
		$version = (string)$this->paper['version'];
		self::assertStatus(200, $this->hall->staff->api('PUT', $this->path(), ['theme' => 'Urbanisme'], ['If-Match' => $version]));
		$late = $this->hall->otherStaff->api('PUT', $this->path(), ['theme' => 'Voirie'], ['If-Match' => $version]);
		self::assertRefused(412, 'paper_changed', $late);
		self::assertSame('Urbanisme', $late->data()['data']['current']['theme']);
		self::assertRefused(422, 'version_required', $this->hall->staff->api('PUT', $this->path(), ['theme' => 'Voirie']));
	}

	public function testBadInputIsRefusedWithItsField(): void {
		$create = fn (array $values) => $this->hall->staff->api('POST', "/councils/{$this->hall->councilId}/papers", $values);
		self::assertRefused(422, 'required', $create(['title' => " \n"]));
		self::assertRefused(422, 'too_long', $create(['title' => str_repeat('é', 241)]));
		self::assertRefused(422, 'not_text', $create(['title' => ['a']]));
		self::assertRefused(422, 'too_long', $create(['title' => 'a', 'summary' => str_repeat('a', 20001)]));
		self::assertRefused(422, 'unknown_value', $this->hall->staff->api('PUT', $this->path(), ['state' => 'gone'], ['If-Match' => '1']));
		self::assertRefused(422, 'unknown_value', $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/papers?state=gone"));
		$odd = $create(['title' => '../<b>CON</b>:|*?.part']);
		self::assertStatus(200, $odd);
		self::assertSame('../<b>CON</b>:|*?.part', $odd->data()['title']);
		self::assertCount(2, $this->hall->staff->ls($this->shelf->folder()));
	}

	public function testAListHasPages(): void {
		foreach (range(1, 4) as $number) {
			$this->shelf->add("Dossier $number");
		}
		$first = $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/papers?limit=3")->data();
		self::assertSame([['Dossier 1', 'Dossier 2', 'Dossier 3'], true, ['Foncier']], [array_column($first['papers'], 'title'), $first['more'], $first['themes']]);
		$second = $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/papers?limit=3&offset=3")->data();
		self::assertSame([['Dossier 4', 'Terrain Bertet : offre secrète'], false], [array_column($second['papers'], 'title'), $second['more']]);
		self::assertSame(['Dossier 2'], $this->shelf->titles('search=' . rawurlencode('r 2')));
		self::assertSame([], $this->shelf->titles('search=' . rawurlencode('%')), 'a percent sign is a percent sign');
	}
}
