<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Share;

use OCP\Files\Folder;
use OCP\Files\ForbiddenException;
use OCP\Files\GenericFileException;
use OCP\Files\NotPermittedException;
use OCP\IAppConfig;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Share\Events\ShareAcceptedEvent;
use OCP\Share\Events\ShareDeletedFromSelfEvent;
use OCP\Share\Exceptions\GenericShareException;
use OCP\Share\IManager;
use OCP\Share\IShare;
use Sandbox\Config\SystemConfig;
use Sandbox\Tests\Files\Host;

final class GroupShareTest extends Host {
	private Folder $council;

	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('cm', 'elu', 'agent', 'stranger');
		$this->createGroup('elus', 'elu');
		$this->createGroup('agents', 'agent');
		$this->council = $this->home('cm')->newFolder('Conseil – X');
	}

	public function testMembersSeeTheFolderUnderItsNameWithTheirRights(): void {
		$file = $this->council->newFile('agenda.pdf', 'agenda');
		$this->shareWithGroup($this->council, 'elus', 1);
		$this->shareWithGroup($this->council, 'agents', 15);
		self::assertSame(['Conseil – X'], $this->rootNames('elu'));
		self::assertSame([], $this->rootNames('stranger'));
		$forElu = $this->home('elu')->getFirstNodeById($file->getId());
		self::assertSame(1, $forElu->getPermissions());
		self::assertSame('cm', $forElu->getOwner()->getUID());
		self::assertSame('agenda', $forElu->getContent());
		self::assertSame(11, $this->home('agent')->getFirstNodeById($file->getId())->getPermissions());
		self::assertNull($this->home('stranger')->getFirstNodeById($file->getId()));
	}

	public function testAReaderChangesNothingAndAnEditorDoes(): void {
		$file = $this->council->newFile('agenda.pdf', 'agenda');
		$this->shareWithGroup($this->council, 'elus', 1);
		$this->shareWithGroup($this->council, 'agents', 15);
		$folder = $this->home('elu')->get('Conseil – X');
		$mine = $this->home('elu')->getFirstNodeById($file->getId());
		$attempts = [
			fn () => $folder->newFile('x', 'x'), fn () => $folder->newFolder('x'), fn () => $mine->putContent('x'), fn () => $mine->delete(),
			fn () => $mine->touch(1), fn () => $mine->move('/elu/files/Conseil – X/y'), fn () => $mine->move('/elu/files/y'),
		];
		foreach ($attempts as $index => $attempt) {
			try {
				$attempt();
				self::fail('attempt ' . $index . ' was not refused');
			} catch (NotPermittedException|GenericFileException) {
				self::assertSame('agenda', $file->getContent());
			}
		}
		$this->home('agent')->get('Conseil – X')->newFile('draft.odt', 'draft');
		self::assertSame('cm', $this->council->get('draft.odt')->getOwner()->getUID());
	}

	public function testAChangeByOneMemberGivesEveryMemberANewEtagAtTheRoot(): void {
		$this->shareWithGroup($this->council, 'elus', 1);
		$this->shareWithGroup($this->council, 'agents', 15);
		$etags = fn (): array => [$this->home('cm')->getEtag(), $this->home('elu')->getEtag(), $this->home('agent')->getEtag()];
		$before = $etags();
		$stranger = $this->home('stranger')->getEtag();
		$this->home('agent')->get('Conseil – X')->newFile('draft.odt', 'draft');
		self::assertSame([], array_intersect($before, $etags()));
		self::assertSame($stranger, $this->home('stranger')->getEtag());
	}

	public function testTwoGroupsOfOnePersonMergeIntoOnePlaceWithBothRights(): void {
		$this->createGroup('secretaries', 'elu');
		$this->shareWithGroup($this->council, 'elus', 1);
		$this->shareWithGroup($this->council, 'secretaries', 7);
		self::assertSame(['Conseil – X'], $this->rootNames('elu'));
		self::assertSame(7 | 8, $this->home('elu')->get('Conseil – X')->getPermissions());
	}

	public function testAccessFollowsTheGroup(): void {
		$this->shareWithGroup($this->council, 'elus', 1);
		$group = $this->get(IGroupManager::class)->get('elus');
		$stranger = $this->get(IUserManager::class)->get('stranger');
		$group->addUser($stranger);
		self::assertSame(['Conseil – X'], $this->rootNames('stranger'));
		$group->removeUser($stranger);
		self::assertSame([], $this->rootNames('stranger'));
	}

	public function testWithoutDefaultAcceptanceTheFolderAppearsOnlyWhenAccepted(): void {
		$this->get(SystemConfig::class)->set('sharing.enable_share_accept', true);
		$share = $this->shareWithGroup($this->council, 'elus', 1);
		self::assertSame([], $this->rootNames('elu'));
		$heard = 0;
		$this->get(\OCP\EventDispatcher\IEventDispatcher::class)->addListener(ShareAcceptedEvent::class, static function () use (&$heard): void {
			$heard++;
		});
		$this->get(IManager::class)->acceptShare($share, 'elu');
		$this->get(IManager::class)->acceptShare($share, 'elu');
		self::assertSame(['Conseil – X'], $this->rootNames('elu'));
		self::assertSame(2, $heard);
	}

	public function testWhoLeftIsListedAndComesBackByRestore(): void {
		$share = $this->shareWithGroup($this->council, 'elus', 1);
		$manager = $this->get(IManager::class);
		$left = null;
		$this->get(\OCP\EventDispatcher\IEventDispatcher::class)->addListener(ShareDeletedFromSelfEvent::class, static function (ShareDeletedFromSelfEvent $event) use (&$left): void {
			$left = $event->getShare()->getId();
		});
		$this->home('elu')->get('Conseil – X')->delete();
		self::assertSame($share->getId(), $left);
		self::assertSame([], $this->rootNames('elu'));
		self::assertTrue($this->home('cm')->nodeExists('Conseil – X'));
		$manager->acceptShare($share, 'elu');
		self::assertSame([], $this->rootNames('elu'), 'accepting does not bring back who left');
		$deleted = array_values($manager->getDeletedSharedWith('elu', IShare::TYPE_GROUP));
		self::assertCount(1, $deleted);
		$manager->restoreShare($deleted[0], 'elu');
		self::assertSame(['Conseil – X'], $this->rootNames('elu'));
		self::assertSame([], $manager->getDeletedSharedWith('elu', IShare::TYPE_GROUP));
	}

	public function testEvenAReaderMayRenameAndMoveTheirOwnPlace(): void {
		$file = $this->council->newFile('agenda.pdf', 'agenda');
		$this->shareWithGroup($this->council, 'elus', 1);
		$this->home('elu')->newFolder('Mairie');
		$this->home('elu')->get('Conseil – X')->move('/elu/files/Mairie/Mon conseil');
		self::assertSame('/elu/files/Mairie/Mon conseil/agenda.pdf', $this->home('elu')->getFirstNodeById($file->getId())->getPath());
		self::assertSame(['Mairie'], $this->rootNames('elu'));
		self::assertSame('Conseil – X', $this->council->getName());
	}

	public function testAReceivedShareIsNotMovedIntoAnother(): void {
		$other = $this->home('cm')->newFolder('Other');
		$this->shareWithGroup($this->council, 'agents', 15);
		$this->shareWithGroup($other, 'agents', 15);
		$this->expectException(ForbiddenException::class);
		$this->home('agent')->get('Other')->move('/agent/files/Conseil – X/Other');
	}

	public function testANameAlreadyTakenGetsANumber(): void {
		$this->home('elu')->newFolder('Conseil – X');
		$this->shareWithGroup($this->council, 'elus', 1);
		self::assertSame(['Conseil – X', 'Conseil – X (2)'], $this->rootNames('elu'));
	}

	public function testSharingTwiceGivesBackTheExistingShare(): void {
		$first = $this->shareWithGroup($this->council, 'elus', 1);
		$second = $this->shareWithGroup($this->council, 'elus', 15);
		self::assertSame($first->getId(), $second->getId());
		self::assertSame(1, $second->getPermissions());
		self::assertCount(1, $this->get(IManager::class)->getSharesBy('cm', IShare::TYPE_GROUP, $this->council));
	}

	public function testChangedRightsReachTheMembersAndADeletedShareIsGone(): void {
		$manager = $this->get(IManager::class);
		$share = $this->shareWithGroup($this->council, 'elus', 1);
		$manager->updateShare($share->setPermissions(5));
		self::assertSame(5 | 8, $this->home('elu')->get('Conseil – X')->getPermissions());
		$manager->deleteShare($share);
		self::assertSame([], $this->rootNames('elu'));
	}

	public function testNobodyPassesOnWhatTheyReceivedWithoutTheRight(): void {
		$this->shareWithGroup($this->council, 'agents', 15);
		$mine = $this->home('agent')->get('Conseil – X');
		$this->expectException(GenericShareException::class);
		$manager = $this->get(IManager::class);
		$manager->createShare($manager->newShare()->setNode($mine)->setShareType(IShare::TYPE_USER)->setSharedWith('stranger')->setSharedBy('agent')->setPermissions(1));
	}

	/** @param array<string, string> $settings */
	#[\PHPUnit\Framework\Attributes\DataProvider('forbiddingSettings')]
	public function testTheInstanceCanForbidTheShare(array $settings, string $message): void {
		foreach ($settings as $key => $value) {
			$this->get(IAppConfig::class)->setValueString('core', $key, $value);
		}
		$this->get(IGroupManager::class)->get('agents')->addUser($this->get(IUserManager::class)->get('cm'));
		try {
			$this->shareWithGroup($this->council, 'elus', 1);
			self::fail('shared');
		} catch (\Exception $exception) {
			self::assertSame($message, $exception->getMessage());
			self::assertSame([], $this->rootNames('elu'));
		}
	}

	public static function forbiddingSettings(): array {
		return [
			'sharing off' => [['shareapi_enabled' => 'no'], 'Sharing is disabled'],
			'no group sharing' => [['shareapi_allow_group_sharing' => 'no'], 'Group sharing is now allowed'],
			'own groups only' => [['shareapi_only_share_with_group_members' => 'yes'], 'Sharing is only allowed within your own groups'],
			'owner excluded' => [['shareapi_exclude_groups' => 'yes', 'shareapi_exclude_groups_list' => '["agents"]'], 'Sharing is disabled for you'],
		];
	}

	public function testAnEnforcedEndIsSetSilently(): void {
		$this->get(IAppConfig::class)->setValueString('core', 'shareapi_default_internal_expire_date', 'yes');
		$this->get(IAppConfig::class)->setValueString('core', 'shareapi_enforce_internal_expire_date', 'yes');
		$share = $this->shareWithGroup($this->council, 'elus', 1);
		self::assertSame((new \DateTime('today +7 days'))->format('Y-m-d'), $share->getExpirationDate()->format('Y-m-d'));
	}

	public function testAnExpiredUserShareIsGone(): void {
		$file = $this->council->newFile('draft.odt', 'draft');
		$manager = $this->get(IManager::class);
		$share = $manager->newShare()->setNode($file)->setShareType(IShare::TYPE_USER)->setSharedWith('stranger')->setSharedBy('cm')->setPermissions(3);
		$share = $manager->createShare($share->setExpirationDate(new \DateTime('tomorrow')));
		self::assertSame(['draft.odt'], $this->rootNames('stranger'));
		$this->home('stranger')->get('draft.odt')->putContent('edited');
		self::assertSame('edited', $file->getContent());
		$this->get(\Sandbox\Share\ShareTable::class)->change((int)$share->getId(), ['expiration' => time() - 10]);
		$this->nextRequestOf('stranger');
		self::assertSame([], $this->rootNames('stranger'));
		self::assertSame([], $manager->getSharesBy('cm', IShare::TYPE_USER, $file));
	}
}
